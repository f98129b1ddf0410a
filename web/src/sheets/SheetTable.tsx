import { Button } from "@codegouvfr/react-dsfr/Button";
import { useContext, useEffect, useRef, useState } from "react";
import type { Dossier } from "../api/types";
import { useDossier, useDraft, useDraftState } from "../draft/DraftContext";
import { isWithin } from "../draft/pointer";
import { fieldId } from "../filing/fields/fieldId";
import { ReportContext } from "../filing/useFindings";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { entryName } from "./entryName";
import { NotAsked } from "./NotAsked";
import { sheetLink } from "./sheetLink";
import type { SheetEntry } from "./sheetList";
import { syncSheets } from "./syncSheets";
import { texts } from "./texts";

/** The sheets, with what each lacks; then those that are not asked any more. */
export function SheetTable({ entries }: { entries: SheetEntry[] }) {
  const draft = useDraft();
  const dossier = useDossier((whole) => whole);
  const id = useDraftState(({ application }) => application.id);
  const report = useContext(ReportContext);
  const [said, say] = useState("");
  const [undo, setUndo] = useState<((dossier: Dossier) => void) | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (undo !== null) undoButton.current?.focus();
  }, [undo]);
  const asked = entries.filter((entry) => entry.asked);
  const others = entries.filter((entry) => !entry.asked);
  const stateOf = ({ index }: SheetEntry) => {
    if (index === null) return texts.noSheet;
    if (report === null) return texts.lacksUnknown;
    const missing = report.findings.filter(
      ({ severity, pointer }) => severity === "blocking" && isWithin(pointer, `/sheets/${index}`),
    ).length;
    return missing === 0 ? texts.complete : texts.lacks(missing);
  };
  return (
    <div id={fieldId("/sheets")}>
      <p>{asked.length === 0 ? texts.none : texts.intro}</p>
      {asked.length === 0 ? (
        <SiteLink className="fr-link" href={routes.step(id, "actions")}>
          {texts.toActions}
        </SiteLink>
      ) : (
        <table className="ami-sheets">
          <caption className="fr-sr-only">{texts.listCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.operation}</th>
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((entry) => (
              <tr key={entry.key}>
                <th scope="row">
                  {entry.index === null ? (
                    entryName(entry, dossier)
                  ) : (
                    <SiteLink className="fr-link" href={sheetLink(id, entry.key)}>
                      {entryName(entry, dossier)}
                    </SiteLink>
                  )}
                </th>
                <td>
                  {stateOf(entry)}
                  {entry.index === null && (
                    <Button className="fr-ml-2w" size="small" priority="secondary" onClick={() => draft.change(syncSheets)}>
                      {texts.create}
                      <span className="fr-sr-only"> « {entryName(entry, dossier)} »</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.map((entry) => (
        <NotAsked
          key={entry.key}
          entry={entry}
          entries={entries}
          onDone={(text, back) => {
            say(text);
            setUndo(back === undefined ? null : () => back);
          }}
        />
      ))}
      <p role="status" className={said === "" ? "fr-sr-only" : "fr-text--bold fr-mt-2w"}>
        {said}
      </p>
      {undo !== null && (
        <Button
          ref={undoButton}
          size="small"
          priority="secondary"
          onClick={() => {
            draft.change(undo);
            setUndo(null);
            say(texts.undone);
          }}
        >
          {texts.undo}
        </Button>
      )}
    </div>
  );
}
