import { strFromU8 } from "fflate";
import { readCsv } from "./readCsv";
import { readOds } from "./readOds";
import { readXlsx } from "./readXlsx";
import { type SpreadsheetSheet, UnreadableError } from "./SpreadsheetSheet";
import { unzip } from "./unzip";

/** Bytes of a file taken. */
export const mostBytes = 5 * 1024 * 1024;

/** The sheets of a file, known by what it holds and not by its name: XLSX, ODS or CSV. Fails with an {@link UnreadableError}. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetSheet[]> {
  if (bytes.length === 0) throw new UnreadableError("empty");
  if (bytes.length > mostBytes) throw new UnreadableError("too-large");
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableError("old-format");
  if (beginsWith(bytes, [0x50, 0x4b])) {
    const files = unzip(bytes);
    const content = files["content.xml"];
    if (files["xl/workbook.xml"] !== undefined) return readXlsx(files);
    if (content !== undefined && isSpreadsheet(files.mimetype, content)) return readOds(content);
    throw new UnreadableError("not-a-spreadsheet");
  }
  // A text holds no zero byte, unless it says so at its beginning (UTF-16).
  if (bytes.includes(0) && !beginsWith(bytes, [0xff, 0xfe])) throw new UnreadableError("not-a-spreadsheet");
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableError("not-a-spreadsheet");
  return readCsv(bytes);
}

const beginsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** A text document of the same family has the same files. */
const isSpreadsheet = (mimetype: Uint8Array | undefined, content: Uint8Array): boolean =>
  mimetype === undefined
    ? strFromU8(content.subarray(0, 20_000)).includes("office:spreadsheet")
    : strFromU8(mimetype).includes("opendocument.spreadsheet");
