import type { Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** Who may apply, with whom, and what may already be under way (article 1). */
export function WhoMayApply({ campaign }: Props) {
  const inALine = (labels: string[]) => labels.map(texts.lowerFirst).join(", ");
  return (
    <section aria-labelledby="qui">
      <h2 id="qui">{texts.who.title}</h2>
      <p>{texts.who.applicant(campaign.regionLabel)}</p>
      <p>{texts.who.partners(inALine(campaign.partnerKinds.filter((kind) => kind.id !== "other").map((kind) => kind.label)))}</p>
      <p>{texts.who.commitments}</p>
    </section>
  );
}
