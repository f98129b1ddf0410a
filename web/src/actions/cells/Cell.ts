/** What a cell of a spreadsheet holds. */
export type Cell = string | number | boolean | null;

/**
 * What was read in a cell: a value (undefined where it is empty), with how it was understood where the words are not exactly those
 * of the call; or, where it could not be read, what is expected there.
 */
export type Reading<T> = { value: T | undefined; understood?: string } | { expected: string };

/** A cell as it was written. */
export const written = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : typeof cell === "boolean" ? (cell ? "VRAI" : "FAUX") : String(cell).trim();

/** Whether a cell says nothing: empty, or a dash that stands for it. */
export const isEmpty = (cell: Cell | undefined): boolean => /^[-–—]?$/.test(written(cell));
