import { Button } from "@codegouvfr/react-dsfr/Button";
import type { Campaign } from "../api/types";
import { routes } from "../site/routes";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** What the call is for: the region's goal, and where to see how far it is. */
export function GoalSection({ campaign }: Props) {
  const { share, year, needed, base } = campaign.goal;
  return (
    <section aria-labelledby="objectif" className="fr-mt-4w">
      <h2 id="objectif">{texts.goal.title}</h2>
      <p>{texts.goal.text(share, year, needed, base)}</p>
      <Button priority="secondary" linkProps={{ href: routes.progress(campaign.id) }}>
        {texts.goal.see}
      </Button>
    </section>
  );
}
