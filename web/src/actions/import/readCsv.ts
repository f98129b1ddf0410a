import Papa from "papaparse";
import { mostColumns, mostRows, type SpreadsheetSheet } from "./SpreadsheetSheet";
import { texts } from "./texts";

/** The only sheet of a text file: cells apart by ; , or a tab; written in UTF-8, UTF-16 or, failing that, in Windows-1252. */
export function readCsv(bytes: Uint8Array): SpreadsheetSheet[] {
  const text = textOf(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: mostRows });
  return [
    { name: texts.csvSheet, rows: data.map((row) => row.slice(0, mostColumns).map((cell) => (cell === "" ? null : cell))) },
  ];
}

/**
 * The character that keeps cells apart: the one of which nearly every row has some. Commas within sentences, or semicolons between
 * levers, are in some rows only.
 */
function delimiterOf(text: string): string {
  const usual = [";", "\t", ","].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50 });
    const counts = data.filter((row) => row.some((cell) => cell !== "")).map(({ length }) => length);
    return { delimiter, cells: counts.sort((a, b) => a - b)[Math.floor(counts.length / 4)] ?? 0 };
  });
  return usual.reduce((best, other) => (other.cells > best.cells ? other : best)).delimiter;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A byte that UTF-8 does not have: written by a spreadsheet under Windows.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
