import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { Upload } from "@codegouvfr/react-dsfr/Upload";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../draft/Draft";
import { useFiling } from "../../filing/FilingContext";
import { saveFile } from "../../site/saveFile";
import { ImportReview } from "./ImportReview";
import { type ImportPlan, planImport } from "./planImport";
import { mostBytes, readSpreadsheet } from "./readSpreadsheet";
import { UnreadableError } from "./SpreadsheetSheet";
import { texts } from "./texts";

type State =
  | { kind: "waiting" }
  | { kind: "reading" }
  | { kind: "unreadable"; why: string }
  | { kind: "read"; file: string; plan: ImportPlan }
  | { kind: "done"; count: number };

/** Brings actions from a spreadsheet: a file, what was read in it, and the choice of what to do with that. */
export function ImportPanel({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { campaign } = useFiling();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const [failed, setFailed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const read = async (file: File) => {
    setState({ kind: "reading" });
    try {
      if (file.size > mostBytes) throw new UnreadableError("too-large");
      const plan = planImport(await readSpreadsheet(new Uint8Array(await file.arrayBuffer())), campaign);
      if (plan === null) setState({ kind: "unreadable", why: texts.noHeadings });
      else if (plan.actions.length === 0) setState({ kind: "unreadable", why: texts.noActions });
      else setState({ kind: "read", file: file.name, plan });
    } catch (failure) {
      // Moved or changed since it was chosen: the browser itself cannot read it.
      setState({ kind: "unreadable", why: texts.unreadable[failure instanceof UnreadableError ? failure.reason : "damaged"] });
    }
  };
  const downloadTemplate = async () => {
    try {
      const { templateFor } = await import("./template");
      saveFile(await templateFor(campaign), texts.templateFile);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <section className="ami-import" aria-labelledby="import">
      <h2 id="import" className="fr-h5" ref={title} tabIndex={-1}>
        {texts.title}
      </h2>
      <p>{texts.intro}</p>
      <p className="fr-text--sm">{texts.templateHint}</p>
      <Button priority="secondary" size="small" iconId="fr-icon-download-line" onClick={() => void downloadTemplate()}>
        {texts.template}
      </Button>
      {failed && <Alert small severity="error" description={texts.templateFailed} className="fr-mt-2w" />}
      <Upload
        className="fr-mt-3w"
        label={texts.file}
        hint={texts.fileHint}
        nativeInputProps={{
          accept: ".xlsx,.ods,.csv,.tsv,.txt",
          onChange: (event) => {
            const [file] = event.target.files ?? [];
            // The same file, mended, can be chosen again.
            event.target.value = "";
            if (file !== undefined) void read(file);
          },
        }}
      />
      <div role="status">
        {state.kind === "reading" && <p>{texts.reading}</p>}
        {state.kind === "done" && <p className="fr-valid-text">{texts.done(state.count)}</p>}
      </div>
      {state.kind === "unreadable" && (
        <Alert severity="error" title={texts.unreadableTitle} description={state.why} className="fr-mt-2w" />
      )}
      {state.kind === "read" && (
        <ImportReview
          key={state.file}
          draft={draft}
          file={state.file}
          plan={state.plan}
          onDone={(count) => setState({ kind: "done", count })}
          onCancel={() => setState({ kind: "waiting" })}
        />
      )}
      <Button className="fr-mt-3w" priority="tertiary" size="small" onClick={onClose}>
        {texts.close}
      </Button>
    </section>
  );
}
