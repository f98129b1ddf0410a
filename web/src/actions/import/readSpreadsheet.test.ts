import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/universal";
import { readSpreadsheet } from "./readSpreadsheet";
import { mostRows } from "./SpreadsheetSheet";

const xlsx = async (rows: (string | number | null)[][]): Promise<Uint8Array> =>
  new Uint8Array(await (await writeExcelFile(rows, { sheet: "Mes actions" }).toBlob()).arrayBuffer());

const ods = (body: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="L&apos;été">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

describe("XLSX", () => {
  test("texts and numbers, by sheet", async () => {
    const sheets = await readSpreadsheet(
      await xlsx([
        ["Action", "Coût"],
        ["Haies", 12500.5],
        ["Mares", null],
      ]),
    );
    expect(sheets).toEqual([
      {
        name: "Mes actions",
        rows: [
          ["Action", "Coût"],
          ["Haies", 12500.5],
          ["Mares", null],
        ],
      },
    ]);
  });

  test("a sheet of more than half a megabyte is read without a worker", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`);
    const bytes = zipSync({
      "xl/workbook.xml": strToU8(
        `<workbook xmlns:r="r"><sheets><sheet name="Grande" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows.join("")}</sheetData>${" ".repeat(600_000)}</worksheet>`),
    });
    const [sheet] = await readSpreadsheet(bytes);
    expect(sheet?.name).toBe("Grande");
    expect(sheet?.rows.length).toBe(mostRows);
  });
});

describe("ODS", () => {
  test("texts, numbers, answers, comments aside", async () => {
    const [sheet] = await readSpreadsheet(
      ods(
        `<table:table-row><table:table-cell office:value-type="string"><office:annotation><t:p>note</t:p></office:annotation><t:p>Haies &amp;<t:s t:c="2"/>mares</t:p><t:p>suite</t:p></table:table-cell><table:table-cell office:value-type="currency" office:value="12500.5"><t:p>12 500,50 €</t:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><t:p>VRAI</t:p></table:table-cell></table:table-row>`,
      ),
    );
    expect(sheet).toEqual({ name: "L'été", rows: [["Haies &  mares\nsuite", 12500.5, true]] });
  });

  test("rows and cells that repeat do, and a million empty ones do not", async () => {
    const [sheet] = await readSpreadsheet(
      ods(
        `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><t:p>a</t:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
    );
    expect(sheet?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ["a", "a"],
      ["a", "a"],
    ]);
  });

  test("a file cut short is said to be damaged", async () =>
    await expect(readSpreadsheet(ods("<table:table-row>"))).rejects.toHaveProperty("reason", "damaged"));
});

describe("CSV", () => {
  test.each([";", ",", "\t"])("cells apart by %j", async (delimiter) => {
    const text = [
      ["Action", "Coût", "Leviers"],
      ["Haies", "12500", "A"],
    ]
      .map((row) => row.join(delimiter))
      .join("\r\n");
    const [sheet] = await readSpreadsheet(strToU8(text));
    expect(sheet?.rows).toEqual([
      ["Action", "Coût", "Leviers"],
      ["Haies", "12500", "A"],
    ]);
  });

  test("quotes hold delimiters and new lines", async () => {
    const [sheet] = await readSpreadsheet(strToU8('Action;Description\r\n"Haies ; mares";"une\nligne"\r\n'));
    expect(sheet?.rows[1]).toEqual(["Haies ; mares", "une\nligne"]);
  });

  test("commas in sentences keep no cells apart", async () => {
    const [sheet] = await readSpreadsheet(strToU8("Liste\r\nAction;Coût\r\nHaies, mares, talus;1\r\nSuivi;2\r\n"));
    expect(sheet?.rows[2]).toEqual(["Haies, mares, talus", "1"]);
  });

  test("Windows-1252, and UTF-8 with its mark", async () => {
    const windows = Uint8Array.from([...strToU8("Action;Co"), 0xfb, ...strToU8("t\r\nHaies;1")]);
    expect((await readSpreadsheet(windows))[0]?.rows[0]).toEqual(["Action", "Coût"]);
    expect((await readSpreadsheet(strToU8("\ufeffAction;Coût\r\nHaies;1")))[0]?.rows[0]).toEqual(["Action", "Coût"]);
  });
});

/** A small archive whose directory says that its file unpacks to so many bytes. */
function saidToUnpackTo(size: number): Uint8Array {
  const bytes = zipSync({ "xl/workbook.xml": strToU8("<a/>") });
  const directory = bytes.findLastIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, size, true);
  return bytes;
}

describe("what is no spreadsheet", () => {
  test.each<[string, () => Uint8Array]>([
    ["empty", () => new Uint8Array()],
    ["too-large", () => new Uint8Array(5 * 1024 * 1024 + 1)],
    ["old-format", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["not-a-spreadsheet", () => strToU8("%PDF-1.7")],
    ["not-a-spreadsheet", () => zipSync({ "word/document.xml": strToU8("<a/>") })],
    ["damaged", () => strToU8("PK\u0003\u0004 and no more")],
    ["too-complex", () => saidToUnpackTo(50 * 1024 * 1024)],
  ])("%s", async (reason, bytes) => await expect(readSpreadsheet(bytes())).rejects.toHaveProperty("reason", reason));
});

test("the table that goes with the sample of a mature project", async () => {
  const bytes = readFileSync(new URL("../../../../samples/mature/attachments/tableau-des-actions.xlsx", import.meta.url));
  const [sheet] = await readSpreadsheet(new Uint8Array(bytes));
  expect(sheet?.rows.length).toBe(9);
});
