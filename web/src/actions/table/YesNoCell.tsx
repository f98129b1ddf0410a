import { useField } from "../../draft/DraftContext";
import { fieldId } from "../../filing/fields/fieldId";
import { texts } from "../texts";
import { CellLabel } from "./CellLabel";
import type { CellProps } from "./CellProps";
import { inColumn } from "./gridKeys";

/** Yes, no, or not said yet. */
export function YesNoCell({ pointer, column, action, described }: CellProps) {
  const [value, put] = useField<boolean>(pointer);
  const id = fieldId(pointer);
  return (
    <>
      <CellLabel htmlFor={id} column={column.label} action={action} />
      <select
        id={id}
        className="ami-cell"
        value={value === undefined ? "" : String(value)}
        {...described}
        {...inColumn(column.id)}
        onChange={(event) => put(event.target.value === "" ? null : event.target.value === "true")}
      >
        <option value="">{texts.notSaid}</option>
        <option value="true">{texts.yes}</option>
        <option value="false">{texts.no}</option>
      </select>
    </>
  );
}
