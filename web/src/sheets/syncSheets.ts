import type { Dossier, OperationSheet } from "../api/types";
import { saysNothing } from "../draft/sameJson";

/**
 * Keeps the sheets of a dossier that may be written in step with its actions (3.b.4): a sheet for each short-term action, in their
 * order; none that says nothing for any other. A sheet that says something is never taken away by itself. To be called where actions
 * are changed, so that looking at a page writes nothing.
 */
export function syncSheets(dossier: Dossier): void {
  const asked = (dossier.actions ?? []).filter(({ term }) => term === "short").map(({ id }) => id);
  const before = dossier.sheets ?? [];
  const sheets = before.filter((sheet) => asked.includes(sheet.action) || !isEmptySheet(sheet));
  let place = 0;
  for (const action of asked) {
    const at = sheets.findIndex((sheet) => sheet.action === action);
    if (at < 0) sheets.splice(place, 0, newSheet(action));
    // After those of the actions before it, wherever these stand.
    place = Math.max(place, (at < 0 ? place : at) + 1);
  }
  if (sheets.length !== before.length || sheets.some((sheet, index) => sheet !== before[index])) dossier.sheets = sheets;
}

/** A sheet of which only the action is known. */
export const newSheet = (action: string): OperationSheet => ({ action });

/** Whether a sheet says nothing but which action it is of. */
export const isEmptySheet = ({ action: _, ...said }: OperationSheet): boolean => saysNothing(said);
