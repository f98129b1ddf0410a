import type { Dossier, OperationSheet, ProjectAction } from "../api/types";

/** A sheet, or the place of one that is asked and not there. */
export interface SheetEntry {
  /** In the address: the id of its action; with a number after it where an action has several. */
  key: string;
  /** Its place in the dossier; null where it is not there yet. */
  index: number | null;
  sheet: OperationSheet | null;
  /** Null where its action is not in the list any more. */
  action: ProjectAction | null;
  /** Whether the call asks for it: the first sheet of a short-term action (3.b.4). */
  asked: boolean;
}

/** The sheets in the order of the actions: those asked, then the others. */
export function sheetList({ actions = [], sheets = [] }: Dossier): SheetEntry[] {
  const asked = actions
    .filter(({ term }) => term === "short")
    .map((action): SheetEntry => {
      const index = sheets.findIndex((sheet) => sheet.action === action.id);
      return {
        key: action.id,
        action,
        asked: true,
        ...(index < 0 ? { index: null, sheet: null } : { index, sheet: sheets[index] ?? null }),
      };
    });
  const others = [...sheets.entries()]
    .filter(([index]) => !asked.some((entry) => entry.index === index))
    .map(([index, sheet]): SheetEntry => {
      const before = sheets.slice(0, index).filter((other) => other.action === sheet.action).length;
      return {
        key: before === 0 ? sheet.action : `${sheet.action}~${before + 1}`,
        index,
        sheet,
        action: actions.find(({ id }) => id === sheet.action) ?? null,
        asked: false,
      };
    });
  return [...asked, ...others];
}
