import { useDraft, useField } from "../../draft/DraftContext";
import { putAt } from "../../draft/pointer";
import { fieldId } from "../../filing/fields/fieldId";
import { changeActions } from "../changeActions";
import { type Term, terms } from "../terms";
import { texts } from "../texts";
import { CellLabel } from "./CellLabel";
import type { CellProps } from "./CellProps";
import { inColumn } from "./gridKeys";

/** The term of an action (3.b.3); the sheets follow. */
export function TermCell({ pointer, column, action, described }: CellProps) {
  const draft = useDraft();
  const [value = ""] = useField<Term>(pointer);
  const id = fieldId(pointer);
  return (
    <>
      <CellLabel htmlFor={id} column={column.label} action={action} />
      <select
        id={id}
        className="ami-cell"
        value={value}
        {...described}
        {...inColumn(column.id)}
        onChange={(event) => changeActions(draft, (dossier) => putAt(dossier, pointer, event.target.value || null))}
      >
        <option value="">{texts.notSaid}</option>
        {terms.map((term) => (
          <option key={term.id} value={term.id}>
            {texts.terms[term.id]}
          </option>
        ))}
      </select>
    </>
  );
}
