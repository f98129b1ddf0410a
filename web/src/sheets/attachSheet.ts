import type { Dossier } from "../api/types";
import { isEmptySheet } from "./syncSheets";

/** Makes a sheet that of another action, in a dossier that may be written. It takes the place of the one that says nothing. */
export function attachSheet(dossier: Dossier, index: number, action: string): void {
  const sheet = dossier.sheets?.[index];
  if (sheet === undefined) return;
  dossier.sheets = (dossier.sheets ?? [])
    .filter((other) => other === sheet || other.action !== action || !isEmptySheet(other))
    .map((other) => (other === sheet ? { ...other, action } : other));
}
