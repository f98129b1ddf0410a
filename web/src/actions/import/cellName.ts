/** The letters of a column: A, B, … Z, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** The name of a cell as a spreadsheet shows it: D7. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
