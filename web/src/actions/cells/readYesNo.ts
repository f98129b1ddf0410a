import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { plain } from "./plain";
import { texts } from "./texts";

const yes = ["oui", "o", "yes", "y", "x", "vrai", "true", "1"];
const no = ["non", "n", "no", "faux", "false", "0"];
const ticks = /^[✓✔☑☒]$/;

/** An answer by yes or no. */
export function readYesNo(cell: Cell | undefined): Reading<boolean> {
  if (isEmpty(cell)) return { value: undefined };
  const words = plain(written(cell));
  if (yes.includes(words) || ticks.test(written(cell))) return { value: true };
  return no.includes(words) ? { value: false } : { expected: texts.yesNo };
}

/** The cross of a column of its own; empty where there is none. */
export function readMark(cell: Cell | undefined): Reading<boolean> {
  const reading = readYesNo(cell);
  return "expected" in reading ? { expected: texts.mark } : { value: reading.value ?? false };
}
