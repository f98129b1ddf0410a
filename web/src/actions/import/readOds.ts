import { strFromU8 } from "fflate";
import { Parser } from "saxen";
import type { Cell } from "../cells/Cell";
import { mostColumns, mostRows, type SpreadsheetSheet, UnreadableError } from "./SpreadsheetSheet";

const namespaces = {
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
};

type Attributes = Record<string, string>;

/** The sheets of an OpenDocument spreadsheet, from its `content.xml`. Rows and cells said to repeat are repeated, within bounds. */
export function readOds(content: Uint8Array): SpreadsheetSheet[] {
  const sheets: SpreadsheetSheet[] = [];
  let sheet: SpreadsheetSheet = { name: "", rows: [] };
  let row: { cells: Cell[]; times: number } = { cells: [], times: 1 };
  let cell: { attributes: Attributes; paragraphs: string[] } | null = null;
  /** How deep one is in what lies on a cell without being its text: a comment, a drawing. */
  let aside = 0;

  const write = (text: string) => {
    const last = (cell?.paragraphs.length ?? 0) - 1;
    if (cell !== null && aside === 0 && last >= 0) cell.paragraphs[last] += text;
  };
  const open = (name: string, attributes: Attributes) => {
    if (isAside(name)) aside += 1;
    else if (name === "table:table") sheet = { name: attributes["table:name"] ?? "", rows: [] };
    else if (name === "table:table-row") row = { cells: [], times: times(attributes["table:number-rows-repeated"]) };
    else if (isCell(name)) cell = { attributes, paragraphs: [] };
    else if (name === "text:p" && aside === 0) cell?.paragraphs.push("");
    else if (name === "text:s") write(" ".repeat(Math.min(times(attributes["text:c"]), 100)));
    else if (name === "text:tab") write(" ");
    else if (name === "text:line-break") write("\n");
  };
  const close = (name: string) => {
    if (isAside(name)) aside -= 1;
    else if (isCell(name) && cell !== null) {
      const value = cellOf(cell.attributes, cell.paragraphs);
      repeat(row.cells, value, times(cell.attributes["table:number-columns-repeated"]), mostColumns);
      cell = null;
    } else if (name === "table:table-row") repeat(sheet.rows, row.cells, row.times, mostRows);
    else if (name === "table:table") sheets.push({ name: sheet.name, rows: withoutEmptyEnd(sheet.rows) });
  };

  try {
    new Parser()
      .ns(namespaces)
      .on("openTag", (name, attributes, decode) => open(name, decoded(attributes(), decode)))
      .on("closeTag", close)
      .on("text", (text, decode) => write(decode(text)))
      .on("cdata", write)
      .parse(strFromU8(content));
  } catch (failure) {
    throw new UnreadableError("damaged", failure);
  }
  return sheets;
}

const isCell = (name: string): boolean => name === "table:table-cell" || name === "table:covered-table-cell";

const isAside = (name: string): boolean => name === "office:annotation" || name.startsWith("draw:");

const times = (repeated: string | undefined): number => Math.max(1, Number(repeated ?? 1) || 1);

function repeat<T>(list: T[], item: T, count: number, most: number): void {
  for (let done = 0; done < count && list.length < most; done++) list.push(item);
}

const decoded = (attributes: Attributes, decode: (text: string) => string): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]));

function cellOf(attributes: Attributes, paragraphs: string[]): Cell {
  const text = paragraphs.join("\n");
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
      return Number(attributes["office:value"]);
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    default:
      return text === "" ? null : text;
  }
}

function withoutEmptyEnd(rows: Cell[][]): Cell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return rows.slice(0, last + 1);
}
