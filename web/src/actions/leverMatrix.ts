import type { Choice, ProjectAction } from "../api/types";

/** Which action serves which lever, and how many serve each (3.b.2). */
export interface LeverMatrix {
  rows: { action: ProjectAction; serves: boolean[] }[];
  /** Actions per lever. */
  totals: number[];
  /** Levers served by one action at least. */
  served: number;
}

/** The lever table, drawn from the actions. */
export function leverMatrix(actions: ProjectAction[], levers: Choice[]): LeverMatrix {
  const rows = actions.map((action) => ({ action, serves: levers.map(({ id }) => action.levers?.includes(id) === true) }));
  const totals = levers.map((_, place) => rows.filter(({ serves }) => serves[place]).length);
  return { rows, totals, served: totals.filter((total) => total > 0).length };
}
