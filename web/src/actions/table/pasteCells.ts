import type { Campaign, Dossier, ProjectAction } from "../../api/types";
import { tableColumns } from "../columns";
import { limits } from "../limits";
import { newAction } from "../newAction";
import { texts } from "../texts";

/** What a paste makes of the actions. */
export interface Pasted {
  actions: ProjectAction[];
  /** Cells written. */
  cells: number;
  /** Ids of the actions added. */
  added: string[];
  /** What could not be written, cell by cell, with what was in it. */
  unread: string[];
  /** Takes it back in a dossier that may be written. */
  undo(dossier: Dossier): void;
}

/** The actions with a block of cells written over them, from a cell on; rows that lack are added. What cannot be read is told. */
export function pasteCells(
  before: readonly ProjectAction[],
  from: { row: number; column: string },
  block: string[][],
  campaign: Campaign,
): Pasted {
  const columns = tableColumns(campaign);
  const first = Math.max(
    0,
    columns.findIndex(({ id }) => id === from.column),
  );
  const actions = before.map((action) => ({ ...action }));
  const added: string[] = [];
  const unread: string[] = [];
  let cells = 0;
  for (const [down, line] of block.entries()) {
    const row = from.row + down;
    if (row >= limits.actions) {
      if (line.some((cell) => cell !== "")) unread.push(texts.beyondLimit(row + 1, line.join(" | "), limits.actions));
      continue;
    }
    if (row >= actions.length) {
      const action = newAction();
      actions.push(action);
      added.push(action.id);
    }
    const action = actions[row] as ProjectAction;
    for (const [right, cell] of line.entries()) {
      const column = columns[first + right];
      if (column === undefined) {
        if (cell !== "") unread.push(texts.beyondTable(row + 1, cell));
        continue;
      }
      const reading = column.read(cell, action);
      if ("expected" in reading) unread.push(texts.unreadCell(row + 1, column.label, cell, reading.expected));
      else cells += 1;
    }
  }
  const members = new Set(
    columns
      .slice(first, first + Math.max(...block.map(({ length }) => length)))
      .map(({ id }) => (id.startsWith("lever:") ? "levers" : id)),
  );
  const touched = before.slice(from.row, from.row + block.length);
  return { actions, cells, added, unread, undo: (later) => takeBack(later, touched, members, added) };
}

/** Puts the members written back as they were, whatever else has been written since. */
function takeBack(dossier: Dossier, before: ProjectAction[], members: Set<string>, added: string[]): void {
  dossier.actions = (dossier.actions ?? [])
    .filter(({ id }) => !added.includes(id))
    .map((action) => {
      const was = before.find(({ id }) => id === action.id);
      if (was === undefined) return action;
      const others = Object.entries(action).filter(([member]) => !members.has(member));
      const own = Object.entries(was).filter(([member]) => members.has(member));
      return Object.fromEntries([...others, ...own]) as ProjectAction;
    });
}
