import { Notice } from "@codegouvfr/react-dsfr/Notice";
import { texts } from "./texts";

interface Props {
  campaign: { demonstration: boolean };
}

/** Says on a page of a campaign that it is only there to try the service, where it is. */
export function DemonstrationNotice({ campaign }: Props) {
  if (!campaign.demonstration) return null;
  // A space after the title: the component has none, and a screen reader would run the two sentences together.
  return (
    <Notice className="fr-mb-3w" severity="warning" title={`${texts.demonstrationTitle} `} description={texts.demonstration} />
  );
}
