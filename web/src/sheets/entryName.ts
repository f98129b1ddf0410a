import type { Dossier } from "../api/types";
import type { SheetEntry } from "./sheetList";
import { texts } from "./texts";

/** The operation of a sheet, as people call it. */
export function entryName({ action }: SheetEntry, dossier: Dossier): string {
  if (action === null) return texts.gone;
  return action.title?.trim() || texts.untitled(dossier.actions?.indexOf(action) ?? 0);
}
