import { fieldId } from "../../filing/fields/fieldId";
import { texts as fieldTexts } from "../../filing/fields/texts";
import { useNumberText } from "../../filing/fields/useNumberText";
import { CellLabel } from "./CellLabel";
import type { CellProps } from "./CellProps";
import { inColumn } from "./gridKeys";

/** An amount in euros, written as in French. */
export function AmountCell({ pointer, column, action, described }: CellProps) {
  const { text, wrong, type, leave } = useNumberText(pointer);
  const id = fieldId(pointer);
  const why = `${id}-illisible`;
  return (
    <>
      <CellLabel htmlFor={id} column={column.label} action={action} />
      <input
        id={id}
        className="ami-cell ami-cell--amount"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        {...described}
        {...(wrong && { "aria-invalid": true, "aria-describedby": why })}
        {...inColumn(column.id)}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      {wrong && (
        <span id={why} className="ami-cell-fault">
          {fieldTexts.notANumber}
        </span>
      )}
    </>
  );
}
