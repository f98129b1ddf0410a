import { Button } from "@codegouvfr/react-dsfr/Button";
import { changesBetween } from "../draft/changesBetween";
import { useDraftState } from "../draft/DraftContext";
import { valueAt } from "../draft/pointer";
import { saveFile } from "../site/saveFile";
import { fieldName } from "./fieldName";
import { texts } from "./texts";

/** What was written on this page and can't be sent any more: to be kept in a file, for the service in charge may still want it. */
export function UnsentTexts() {
  const dossier = useDraftState((state) => state.dossier);
  const application = useDraftState((state) => state.application);
  const unsent = changesBetween(application.dossier, dossier);
  if (unsent.length === 0) return null;
  const save = () => {
    const lines = unsent.map((pointer) => {
      const value = valueAt(dossier, pointer);
      return `${fieldName(pointer, dossier)}\n${typeof value === "string" ? value : JSON.stringify(value ?? "", null, 2)}\n`;
    });
    saveFile(new Blob([lines.join("\n")], { type: "text/plain;charset=utf-8" }), texts.unsentFile(application.reference));
  };
  return (
    <section className="fr-callout fr-mb-3w">
      <h2 className="fr-callout__title">{texts.unsentTitle}</h2>
      <p>{texts.unsentText}</p>
      <ul>
        {unsent.map((pointer) => (
          <li key={pointer}>{fieldName(pointer, dossier)}</li>
        ))}
      </ul>
      <Button onClick={save}>{texts.unsentDownload}</Button>
    </section>
  );
}
