import Papa from "papaparse";

/** The cells of a block copied from a spreadsheet: apart by tabs, in quotes where a cell holds a new line. */
export function readBlock(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" });
  return data;
}
