import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { plain } from "./plain";
import { texts } from "./texts";

export interface Named {
  id: string;
  label: string;
}

/** Words that tell no choice from another. */
const small = new Set(["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "sur"]);

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(" ")
    .filter((word) => word !== "" && !small.has(word))
    .map((word) => word.replace(/[sx]$/, ""));

/** The code of a choice, by its id or its label; or by some of its words, if no other choice has them, which is then said. */
export function readChoice(cell: Cell | undefined, choices: readonly Named[]): Reading<string> {
  if (isEmpty(cell)) return { value: undefined };
  const text = written(cell);
  const exact = choices.find(({ id, label }) => id === text.toLowerCase() || plain(label) === plain(text));
  if (exact !== undefined) return { value: exact.id };
  const words = wordsOf(text);
  const near = words.length === 0 ? [] : choices.filter(({ label }) => words.every((word) => wordsOf(label).includes(word)));
  if (near.length > 1) return { expected: texts.oneOfThese(near.map(({ label }) => label)) };
  const [only] = near;
  return only === undefined
    ? { expected: texts.oneOf(choices.map(({ label }) => label)) }
    : { value: only.id, understood: texts.readAs(only.label) };
}
