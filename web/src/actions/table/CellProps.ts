import type { Column } from "../columns";

/** What every cell of the table is told. */
export interface CellProps {
  /** JSON pointer of what the cell holds. */
  pointer: string;
  column: Column;
  /** The action, as it is called in labels. */
  action: string;
  /** Where something is said of the cell. */
  described: { "aria-describedby"?: string; "aria-invalid"?: true };
}
