import type { Dossier } from "../api/types";
import type { Draft } from "../draft/Draft";
import { syncSheets } from "../sheets/syncSheets";

/** Changes the actions of a draft; its sheets follow in the same change. */
export const changeActions = (draft: Draft, recipe: (dossier: Dossier) => void): void =>
  draft.change((dossier) => {
    recipe(dossier);
    syncSheets(dossier);
  });
