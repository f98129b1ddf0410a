import { Button } from "@codegouvfr/react-dsfr/Button";
import { lazy, Suspense, useRef, useState } from "react";
import { useDraft } from "../draft/DraftContext";
import { ArticleQuote } from "../filing/parts/ArticleQuote";
import { useFindings } from "../filing/useFindings";
import { LeverLegend } from "./LeverLegend";
import { LeverTable } from "./LeverTable";
import { ActionTable } from "./table/ActionTable";
import { NoteList } from "./table/NoteList";
import { noteOf } from "./table/useRowNotes";
import { texts } from "./texts";
import "./actions.css";

// Read only by those who import: the readers of spreadsheets weigh more than the whole step.
const ImportPanel = lazy(() => import("./import/ImportPanel").then((panel) => ({ default: panel.ImportPanel })));

/** The step where the actions are listed (3.b.3), with the lever table drawn from them (3.b.2). */
export function ActionsStep() {
  const draft = useDraft();
  const [importing, setImporting] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  // What the lever table does not say already.
  const findings = useFindings("/actions").filter(({ rule }) => rule !== "obj.a");
  const close = () => {
    setImporting(false);
    open.current?.focus();
  };
  return (
    <>
      <ArticleQuote rule="3.b.3" />
      <p>{texts.intro}</p>
      <LeverLegend />
      <Button
        ref={open}
        className="fr-mb-3w"
        priority="tertiary"
        iconId="fr-icon-upload-line"
        nativeButtonProps={{ "aria-expanded": importing }}
        onClick={() => setImporting(!importing)}
      >
        {texts.openImport}
      </Button>
      {importing && (
        <Suspense fallback={<p role="status">{texts.loadingImport}</p>}>
          <ImportPanel draft={draft} onClose={close} />
        </Suspense>
      )}
      {findings.length > 0 && <NoteList notes={findings.map(noteOf)} />}
      <ActionTable />
      <LeverTable />
    </>
  );
}
