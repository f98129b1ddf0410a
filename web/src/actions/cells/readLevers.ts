import { letterOf } from "../letters";
import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { type Named, readChoice } from "./readChoice";

/** Several levers in one cell, separated by ; or a new line, by , or / where that leaves levers: by label, id or letter. */
export function readLevers(cell: Cell | undefined, levers: readonly Named[]): Reading<string[]> {
  if (isEmpty(cell)) return { value: undefined };
  const text = written(cell);
  const byStrong = text.split(/[;\n]/);
  const parts = (byStrong.length > 1 ? byStrong : text.split(/[,/+]/)).map((part) => part.trim()).filter((part) => part !== "");
  const codes: string[] = [];
  const understood: string[] = [];
  for (const part of parts) {
    const byLetter = levers.findIndex((_, index) => letterOf(index) === part.toUpperCase());
    const reading = byLetter >= 0 ? { value: levers[byLetter]?.id } : readChoice(part, levers);
    if ("expected" in reading) return reading;
    if (reading.value !== undefined) codes.push(reading.value);
    if (reading.understood !== undefined) understood.push(reading.understood);
  }
  const value = levers.map(({ id }) => id).filter((id) => codes.includes(id));
  return understood.length === 0 ? { value } : { value, understood: understood.join(", ") };
}
