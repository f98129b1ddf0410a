/** What can be done with the rows of the table, by their place. */
export interface RowChanges {
  add(): void;
  duplicate(index: number): void;
  move(index: number, by: 1 | -1): void;
  remove(index: number): void;
}
