import type { Dossier, ProjectAction } from "../../api/types";
import { plain } from "../cells/plain";
import { newActionId } from "../newAction";

/** Beside the actions of the dossier, or in their place. */
export type ImportMode = "add" | "replace";

/**
 * Brings actions into a dossier that may be written. In place of the others, an action of the same title keeps its id, and so its
 * sheet, and what the file says nothing of.
 */
export function applyImport(dossier: Dossier, imported: ProjectAction[], mode: ImportMode): void {
  const before = dossier.actions ?? [];
  if (mode === "add") {
    dossier.actions = [...before, ...imported.map((action) => ({ ...action, id: newActionId() }))];
    return;
  }
  const left = [...before];
  dossier.actions = imported.map((action) => {
    const title = plain(action.title ?? "");
    const same = title === "" ? -1 : left.findIndex((other) => plain(other.title ?? "") === title);
    const [known] = same >= 0 ? left.splice(same, 1) : [];
    if (known === undefined) return { ...action, id: newActionId() };
    const levers = action.levers?.length ? action.levers : (known.levers ?? []);
    return { ...known, ...action, levers, id: known.id };
  });
}
