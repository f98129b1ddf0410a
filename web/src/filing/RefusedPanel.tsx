import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { useDraftState } from "../draft/DraftContext";
import { SiteLink } from "../site/SiteLink";
import { fieldLink } from "./fieldLink";
import { fieldName } from "./fieldName";
import { texts } from "./texts";

/** What the service will not keep as it is, and where. */
export function RefusedPanel() {
  const sync = useDraftState((state) => state.sync);
  const dossier = useDraftState((state) => state.dossier);
  const id = useDraftState(({ application }) => application.id);
  if (sync.kind !== "refused") return null;
  return (
    <Alert
      as="h2"
      className="fr-mb-3w"
      severity="error"
      title={texts.refusedTitle}
      description={
        <>
          <p>{texts.refusedText}</p>
          <ul>
            {(sync.problem.errors ?? [{ pointer: "", detail: sync.problem.detail }]).map(({ pointer, detail }) => (
              <li key={pointer}>
                {pointer !== "" && <SiteLink href={fieldLink(id, pointer)}>{fieldName(pointer, dossier)}</SiteLink>} {detail}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
