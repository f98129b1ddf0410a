import type { Json } from "./pointer";

/** Whether two documents say the same. Nothing, null, an empty text, an empty list and an empty part are alike. */
export const saysTheSame = (one: Json, other: Json): boolean => JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** Whether it says nothing. */
export const saysNothing = (value: Json): boolean => tidy(value) === undefined;

/** The same document, its members in one order, without those that say nothing. Items of a list all stay: their places count. */
function tidy(value: Json): Json {
  if (value === null || value === undefined || value === "") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => tidy(item) ?? null);
  if (typeof value !== "object") return value;
  const members = Object.entries(value)
    .map(([name, member]) => [name, tidy(member)] as const)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
