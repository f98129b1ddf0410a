import { type Term, terms } from "../terms";
import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { plain } from "./plain";
import { texts } from "./texts";

/** A term: "Court terme", "moyen", "LT", or the code. */
export function readTerm(cell: Cell | undefined): Reading<Term> {
  if (isEmpty(cell)) return { value: undefined };
  const words = plain(written(cell)).replace(/^a /, "");
  const term = terms.find(({ id, label }) => {
    const [first = ""] = plain(label).split(" ");
    return [id, plain(label), first, `${first[0]}t`].includes(words);
  });
  return term === undefined ? { expected: texts.term } : { value: term.id };
}
