/** A JSON document, or a part of one. */
export type Json = unknown;

/** The names along a JSON pointer (RFC 6901): "/a/0/b" is ["a", "0", "b"]. */
export const partsOf = (pointer: string): string[] =>
  pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** What a document holds at a pointer; undefined where it holds nothing there. */
export function valueAt(document: Json, pointer: string): Json {
  let value = document;
  for (const part of partsOf(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, Json>)[part];
  }
  return value;
}

/** Puts a value at a pointer into a document that may be written; parts that are missing on the way are made. */
export function putAt(document: Json, pointer: string, value: Json): void {
  const parts = partsOf(pointer);
  const last = parts.pop();
  if (last === undefined) throw new Error("The whole document cannot be replaced in itself.");
  let place = document as Record<string, Json>;
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? last;
    place[part] ??= /^\d+$/.test(next) ? [] : {};
    place = place[part] as Record<string, Json>;
  });
  place[last] = value;
}

/** Whether a pointer is another's, or of something inside it. */
export const isWithin = (pointer: string, outer: string): boolean => pointer === outer || pointer.startsWith(`${outer}/`);
