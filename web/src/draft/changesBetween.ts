import type { Dossier } from "../api/types";
import type { Json } from "./pointer";
import { saysTheSame } from "./sameJson";

/** JSON pointers of what differs between two dossiers, down to the fields; a list of another length is named as a whole. */
export const changesBetween = (before: Dossier, after: Dossier): string[] => changes("", before, after);

function changes(pointer: string, before: Json, after: Json): string[] {
  if (saysTheSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((item, index) => changes(`${pointer}/${index}`, before[index], item));
  if (isPart(before) && isPart(after)) {
    const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...names].flatMap((name) => changes(`${pointer}/${name}`, before?.[name], after?.[name]));
  }
  return [pointer];
}

const isPart = (value: Json): value is Record<string, Json> | null | undefined =>
  value === null || value === undefined || (typeof value === "object" && !Array.isArray(value));
