import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { texts } from "./texts";

/** A text of so many characters at most; on one line for a title. */
export function readText(cell: Cell | undefined, most: number, oneLine: boolean): Reading<string> {
  if (isEmpty(cell)) return { value: undefined };
  const text = oneLine ? written(cell).replace(/\s+/g, " ") : written(cell);
  return text.length > most ? { expected: texts.tooLong(most) } : { value: text };
}
