import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { instantInWords } from "../clock/format";
import { useDraftState } from "../draft/DraftContext";
import { routes } from "../site/routes";
import { useFiling } from "./FilingContext";
import { texts } from "./texts";
import { UnsentTexts } from "./UnsentTexts";

/** Says that nothing can be written any more, why, and gives back what was written too late. */
export function ClosedPanel() {
  const { campaign } = useFiling();
  const sync = useDraftState((state) => state.sync);
  const application = useDraftState((state) => state.application);
  if (sync.kind !== "closed") return null;
  const draftIsLate = application.status === "draft" || application.status === "expired";
  const why =
    sync.problem?.detail ??
    (draftIsLate
      ? texts.closedDraft(instantInWords(application.closesAt, campaign.calendar.zone))
      : texts.closedOther(application.statusLabel));
  return (
    <>
      <div role="alert">
        <Alert as="h2" className="fr-mb-3w" severity="warning" title={texts.closedTitle} description={why} />
      </div>
      <UnsentTexts />
      <Button className="fr-mb-3w" priority="secondary" linkProps={{ href: routes.follow(application.id) }}>
        {texts.toFollow}
      </Button>
    </>
  );
}
