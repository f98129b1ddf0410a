import type { Dossier } from "../api/types";
import type { SheetEntry } from "./sheetList";
import { texts } from "./texts";

/** Characters of a sheet's own words that tell it from others, where its action is gone. */
const longestExcerpt = 60;

/** The operation of a sheet, as people call it. */
export function entryName({ action, sheet }: SheetEntry, dossier: Dossier): string {
  if (action !== null) return action.title?.trim() || texts.untitled(dossier.actions?.indexOf(action) ?? 0);
  const words = (sheet?.location || sheet?.objectives || sheet?.initialState || "").trim();
  if (words === "") return texts.gone;
  return texts.goneSaying(words.length > longestExcerpt ? `${words.slice(0, longestExcerpt)}…` : words);
}
