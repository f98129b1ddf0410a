import { type Unzipped, zipSync } from "fflate";
import readExcelFile from "read-excel-file/universal";
import { mostColumns, mostRows, type SpreadsheetSheet, UnreadableError } from "./SpreadsheetSheet";

/** The sheets of an unpacked XLSX workbook. */
export async function readXlsx(files: Unzipped): Promise<SpreadsheetSheet[]> {
  try {
    // Packed again without compression: unpacking a large file, the library would start a worker from a blob: address, which the
    // site's security policy forbids.
    const bytes = zipSync(files, { level: 0 });
    const sheets = await readExcelFile(new Blob([bytes as BlobPart]), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data
        .slice(0, mostRows)
        .map((row) =>
          row
            .slice(0, mostColumns)
            .map((value: unknown) => (value instanceof Date ? inFrench(value) : (value as string | number | boolean | null))),
        ),
    }));
  } catch (failure) {
    throw new UnreadableError("damaged", failure);
  }
}

/** The library gives the days of a spreadsheet, which have no zone, as days in UTC. */
const inFrench = (date: Date): string => date.toLocaleDateString("fr-FR", { timeZone: "UTC" });
