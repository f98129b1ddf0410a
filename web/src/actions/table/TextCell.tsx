import { useField } from "../../draft/DraftContext";
import { fieldId } from "../../filing/fields/fieldId";
import { CellLabel } from "./CellLabel";
import type { CellProps } from "./CellProps";
import { inColumn } from "./gridKeys";

/** A title: one line of text, shown on as many as it takes. */
export function TextCell({ pointer, column, action, described }: CellProps) {
  const [value = "", put] = useField<string>(pointer);
  const id = fieldId(pointer);
  return (
    <>
      <CellLabel htmlFor={id} column={column.label} action={action} />
      <textarea
        id={id}
        className="ami-cell ami-cell--text"
        rows={2}
        value={value}
        {...described}
        {...inColumn(column.id)}
        onChange={(event) => put(event.target.value.replace(/[\r\n]+/g, " "))}
      />
    </>
  );
}
