import { useField } from "../../draft/DraftContext";
import { useFiling } from "../../filing/FilingContext";
import { fieldId } from "../../filing/fields/fieldId";
import { texts } from "../texts";
import { CellLabel } from "./CellLabel";
import type { CellProps } from "./CellProps";
import { inColumn } from "./gridKeys";

const volets = ["strategic", "operational", "complementary"] as const;

/** The kind of an action (article 2), by volet. */
export function KindCell({ pointer, column, action, described }: CellProps) {
  const { campaign } = useFiling();
  const [value = "", put] = useField<string>(pointer);
  const id = fieldId(pointer);
  return (
    <>
      <CellLabel htmlFor={id} column={column.label} action={action} />
      <select
        id={id}
        className="ami-cell"
        value={value}
        title={campaign.actionKinds.find((kind) => kind.id === value)?.label}
        {...described}
        {...inColumn(column.id)}
        onChange={(event) => put(event.target.value || null)}
      >
        <option value="">{texts.notSaid}</option>
        {volets.map((volet) => (
          <optgroup key={volet} label={texts.volets[volet]}>
            {campaign.actionKinds
              .filter((kind) => kind.volet === volet)
              .map((kind) => (
                <option key={kind.id} value={kind.id}>
                  {kind.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
