import { Button } from "@codegouvfr/react-dsfr/Button";
import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../draft/Draft";
import { useDossier } from "../../draft/DraftContext";
import { plain } from "../cells/plain";
import { changeActions } from "../changeActions";
import { limits } from "../limits";
import { applyImport, type ImportMode } from "./applyImport";
import { CellNotes } from "./CellNotes";
import { ImportColumns } from "./ImportColumns";
import { ImportPreview } from "./ImportPreview";
import type { ImportPlan } from "./planImport";
import { texts } from "./texts";

interface Props {
  draft: Draft;
  /** Name of the file read. */
  file: string;
  plan: ImportPlan;
  onDone(count: number): void;
  onCancel(): void;
}

const noActions: never[] = [];

/** What was read in a file, what could not be, and what to do with it. Nothing is written before one says so. */
export function ImportReview({ draft, file, plan, onDone, onCancel }: Props) {
  const existing = useDossier((dossier) => dossier.actions) ?? noActions;
  const [agreed, setAgreed] = useState(false);
  const [mode, setMode] = useState<ImportMode>("add");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const faulty = plan.actions.filter(({ errors }) => errors.length > 0);
  const errors = faulty.flatMap((planned) => planned.errors);
  const taken = agreed ? plan.actions : plan.actions.filter((planned) => planned.errors.length === 0);
  const total = taken.length + (mode === "add" ? existing.length : 0);
  const titles = new Set(existing.map((action) => plain(action.title ?? "")).filter((words) => words !== ""));
  const twice = taken.filter(({ action }) => titles.has(plain(action.title ?? ""))).length;
  const bring = () => {
    changeActions(draft, (dossier) =>
      applyImport(
        dossier,
        taken.map(({ action }) => action),
        mode,
      ),
    );
    onDone(taken.length);
  };

  return (
    <section aria-labelledby="lu" className="fr-mt-4w">
      <h3 id="lu" className="fr-h6" ref={title} tabIndex={-1}>
        {texts.readTitle(file)}
      </h3>
      <p>{texts.read(plan.actions.length, plan.sheet)}</p>
      <ImportColumns columns={plan.columns} />
      {errors.length > 0 && (
        <CellNotes
          title={texts.errorsTitle(errors.length)}
          caption={texts.errorsCaption}
          says={texts.expected}
          notes={errors}
          serious
        />
      )}
      {plan.notes.length > 0 && (
        <CellNotes
          title={texts.notesTitle(plan.notes.length)}
          caption={texts.notesCaption}
          says={texts.understood}
          notes={plan.notes}
        />
      )}
      <ImportPreview plan={plan} agreed={agreed} />
      {faulty.length > 0 && (
        <Checkbox
          options={[
            {
              label: texts.agree(faulty.length),
              hintText: texts.agreeHint,
              nativeInputProps: { checked: agreed, onChange: (event) => setAgreed(event.target.checked) },
            },
          ]}
        />
      )}
      {existing.length > 0 && (
        <RadioButtons
          legend={texts.mode}
          options={[
            {
              label: texts.add,
              hintText: `${existing.length === 1 ? texts.addHintOne : texts.addHint(existing.length)} ${twice > 0 ? texts.addTwice(twice) : ""}`,
              nativeInputProps: { checked: mode === "add", onChange: () => setMode("add") },
            },
            {
              label: texts.replace,
              hintText: texts.replaceHint,
              nativeInputProps: { checked: mode === "replace", onChange: () => setMode("replace") },
            },
          ]}
        />
      )}
      <p role="status" className="fr-text--bold">
        {total > limits.actions ? texts.tooMany(total, limits.actions) : taken.length === 0 ? texts.nothingToImport : ""}
      </p>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <Button disabled={taken.length === 0 || total > limits.actions} onClick={bring}>
            {texts.import(taken.length)}
          </Button>
        </li>
        <li>
          <Button priority="secondary" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </li>
      </ul>
    </section>
  );
}
