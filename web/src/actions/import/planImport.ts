import type { Campaign, ProjectAction } from "../../api/types";
import { isEmpty, written } from "../cells/Cell";
import { plain } from "../cells/plain";
import type { Column } from "../columns";
import { cellName, columnName } from "./cellName";
import { columnOf } from "./headings";
import type { SpreadsheetSheet } from "./SpreadsheetSheet";
import { texts } from "./texts";

/** A cell of the file, and what is said of it. */
export interface CellNote {
  sheet: string;
  /** As the spreadsheet names it: D7. */
  cell: string;
  /** The heading of its column. */
  heading: string;
  /** What is written in it. */
  written: string;
  /** What is expected there, or how it was understood. */
  says: string;
}

/** A row of the file, as an action. */
export interface PlannedAction {
  /** Its number in the sheet, from 1. */
  row: number;
  /** Without an id yet. */
  action: ProjectAction;
  /** What could not be read, and is left empty in the action. */
  errors: CellNote[];
}

/** What an import would bring. */
export interface ImportPlan {
  sheet: string;
  /** Each heading, and the column of the actions that it is taken for; null where it is left out. */
  columns: { name: string; heading: string; column: Column | null }[];
  actions: PlannedAction[];
  /** Cells understood though not written in the words of the call, and rows left out. */
  notes: CellNote[];
}

/** Rows among which the headings are looked for: above them may stand a title, a date, a logo. */
const rowsBeforeHeadings = 20;

/** What the first sheet that has headings of actions would bring; null where none has. */
export function planImport(sheets: SpreadsheetSheet[], campaign: Campaign): ImportPlan | null {
  for (const sheet of sheets) {
    const table = findTable(sheet, campaign);
    if (table !== undefined) return planSheet(sheet, table);
  }
  return null;
}

interface Table {
  /** Index of the row of headings. */
  at: number;
  /** The column of the actions under each heading. */
  columns: (Column | undefined)[];
}

/** The row with most headings known; a title and one more are needed. */
function findTable({ rows }: SpreadsheetSheet, campaign: Campaign): Table | undefined {
  let best: Table | undefined;
  let known = 1;
  for (const [at, row] of rows.slice(0, rowsBeforeHeadings).entries()) {
    const found = row.map((heading, index) =>
      columnOf(
        heading,
        rows.slice(at + 1).map((below) => below[index]),
        campaign,
      ),
    );
    // A column given twice: the first is taken, the other is shown as left out.
    const columns = found.map((column, index) =>
      found.findIndex((other) => other !== undefined && other.id === column?.id) === index ? column : undefined,
    );
    const count = columns.filter((column) => column !== undefined).length;
    if (count > known && columns.some((column) => column?.id === "title")) {
      known = count;
      best = { at, columns };
    }
  }
  return best;
}

function planSheet({ name, rows }: SpreadsheetSheet, { at, columns }: Table): ImportPlan {
  const headings = (rows[at] ?? []).map(written);
  const plan: ImportPlan = {
    sheet: name,
    columns: headings
      .map((heading, index) => ({ name: columnName(index), heading, column: columns[index] ?? null }))
      .filter(({ heading }) => heading !== ""),
    actions: [],
    notes: [],
  };
  const asksApart = columns.some((column) => column?.id === "fundingRequested");
  const titleAt = columns.findIndex((column) => column?.id === "title");
  for (const [index, row] of rows.entries()) {
    if (index <= at || columns.every((column, place) => column === undefined || isEmpty(row[place]))) continue;
    const noteOf = (place: number, says: string): CellNote => ({
      sheet: name,
      cell: cellName(index, place),
      heading: headings[place] ?? "",
      written: written(row[place]),
      says,
    });
    if (/^(sous )?tota(l|ux)\b/.test(plain(written(row[titleAt])))) {
      plan.notes.push(noteOf(titleAt, texts.totalLeftOut));
      continue;
    }
    const planned: PlannedAction = { row: index + 1, action: { id: "", levers: [] }, errors: [] };
    for (const [place, column] of inReadingOrder(columns)) {
      if (isEmpty(row[place])) continue;
      const reading = column.read(row[place], planned.action);
      if ("expected" in reading) planned.errors.push(noteOf(place, reading.expected));
      else if (reading.understood !== undefined) plan.notes.push(noteOf(place, reading.understood));
    }
    const requestedAt = columns.findIndex((column) => column?.id === "requestedAmount");
    if (!asksApart && (planned.action.requestedAmount ?? 0) > 0) {
      planned.action.fundingRequested = true;
      plan.notes.push(noteOf(requestedAt, texts.requestDeduced));
    }
    plan.actions.push(planned);
  }
  return plan;
}

/** A column with all the levers is read before those of one lever, which add to it. */
const inReadingOrder = (columns: (Column | undefined)[]): [number, Column][] =>
  [...columns.entries()]
    .filter((entry): entry is [number, Column] => entry[1] !== undefined)
    .sort(([, a], [, b]) => Number(b.id === "levers") - Number(a.id === "levers"));
