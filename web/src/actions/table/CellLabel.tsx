interface Props {
  htmlFor: string;
  /** The column, in words. */
  column: string;
  /** The action, as it is called in labels. */
  action: string;
}

/** The label of a cell's field: heard everywhere, seen where rows are shown as cards and columns have no heading. */
export function CellLabel({ htmlFor, column, action }: Props) {
  return (
    <label className="ami-cell-label" htmlFor={htmlFor}>
      {column}
      <span className="fr-sr-only"> {action}</span>
    </label>
  );
}
