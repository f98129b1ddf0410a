import type { Cell } from "../cells/Cell";

/** A sheet of a spreadsheet: its name, and its rows from the first. */
export interface SpreadsheetSheet {
  name: string;
  rows: Cell[][];
}

/** How much of a sheet is read: far more than sixty actions need, far less than what makes a browser stop. */
export const mostRows = 2_000;
export const mostColumns = 100;

/** Why a file could not be read as a spreadsheet. */
export type Unreadable = "too-large" | "empty" | "old-format" | "not-a-spreadsheet" | "damaged" | "too-complex";

export class UnreadableError extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable, cause?: unknown) {
    super(`Not readable as a spreadsheet: ${reason}.`, { cause });
    this.name = "UnreadableError";
    this.reason = reason;
  }
}
