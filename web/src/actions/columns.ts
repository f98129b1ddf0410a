import type { Campaign, ProjectAction } from "../api/types";
import type { Cell, Reading } from "./cells/Cell";
import { readAmount } from "./cells/readAmount";
import { readChoice } from "./cells/readChoice";
import { readLevers } from "./cells/readLevers";
import { readTerm } from "./cells/readTerm";
import { readText } from "./cells/readText";
import { readMark, readYesNo } from "./cells/readYesNo";
import { limits } from "./limits";
import { texts } from "./texts";

/** A column of the list of actions, on the page or in a spreadsheet. */
export interface Column {
  /** The member of an action, or `lever:` and a lever's id. */
  id: string;
  label: string;
  /** Reads a cell into an action: what could not be read leaves the action as it was. */
  read(cell: Cell | undefined, action: ProjectAction): Reading<unknown>;
}

/** A column whose cell, once read, is a member of the action. */
function member<K extends keyof ProjectAction>(
  id: K,
  label: string,
  read: (cell: Cell | undefined) => Reading<NonNullable<ProjectAction[K]>>,
): Column {
  return {
    id,
    label,
    read(cell, action) {
      const reading = read(cell);
      if (!("expected" in reading)) {
        if (reading.value === undefined) delete action[id];
        else action[id] = reading.value;
      }
      return reading;
    },
  };
}

/** The columns that are edited in the table of actions, in its order. */
export const tableColumns = (campaign: Campaign): Column[] => [
  member("title", texts.title, (cell) => readText(cell, limits.name, true)),
  member("kind", texts.kind, (cell) => readChoice(cell, campaign.actionKinds)),
  member("term", texts.term, readTerm),
  member("cost", texts.cost, readAmount),
  member("fundingRequested", texts.fundingRequested, readYesNo),
  member("requestedAmount", texts.requestedAmount, readAmount),
  ...campaign.levers.map((lever): Column => leverColumn(lever.id, lever.label, campaign)),
];

/** The columns that a spreadsheet may have besides. */
export const otherColumns = (campaign: Campaign): Column[] => [
  member("levers", texts.levers, (cell) => readLevers(cell, campaign.levers)),
  member("description", texts.description, (cell) => readText(cell, limits.text, false)),
  member("guarantee", texts.guarantee, (cell) => readChoice(cell, campaign.guarantees)),
];

/** Says whether an action serves a lever; its levers stay in the order of the call. */
export function serve(action: ProjectAction, lever: string, serves: boolean, campaign: Campaign): void {
  const served = new Set(action.levers);
  if (serves) served.add(lever);
  else served.delete(lever);
  action.levers = [...campaign.levers.map(({ id }) => id), ...(action.levers ?? [])].filter((id) => served.delete(id));
}

function leverColumn(lever: string, label: string, campaign: Campaign): Column {
  return {
    id: `lever:${lever}`,
    label,
    read(cell, action) {
      const reading = readMark(cell);
      if (!("expected" in reading)) serve(action, lever, reading.value === true, campaign);
      return reading;
    },
  };
}
