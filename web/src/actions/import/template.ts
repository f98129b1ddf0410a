import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Campaign } from "../../api/types";
import { otherColumns, tableColumns } from "../columns";
import { letterOf } from "../letters";
import { terms } from "../terms";
import { texts } from "./texts";

const bold = { fontWeight: "bold", wrap: true } as const;
const widths: Record<string, number> = { title: 45, kind: 38, description: 60, guarantee: 34 };

/** The spreadsheet to fill in: a sheet for the actions, and one of the values that the call accepts. */
export function templateFor(campaign: Campaign): Promise<Blob> {
  const columns = [...tableColumns(campaign), ...otherColumns(campaign).filter(({ id }) => id !== "levers")];
  const accepted: string[][] = columns.map(({ id }) => {
    if (id === "kind") return campaign.actionKinds.map(({ label }) => label);
    if (id === "term") return terms.map(({ label }) => label);
    if (id === "guarantee") return campaign.guarantees.map(({ label }) => label);
    if (id === "fundingRequested") return [texts.yes, texts.no];
    if (id === "cost" || id === "requestedAmount") return [texts.templateAmount];
    return id.startsWith("lever:") ? [texts.templateMark] : [];
  });
  const headings = columns.map(({ label }, index) => {
    const lever = campaign.levers.findIndex(({ id }) => columns[index]?.id === `lever:${id}`);
    return { value: lever < 0 ? label : `${letterOf(lever)} – ${label}`, ...bold };
  });
  const longest = Math.max(...accepted.map(({ length }) => length));
  const values: SheetData = [headings, ...Array.from({ length: longest }, (_, row) => accepted.map((list) => list[row] ?? null))];
  const layout = { columns: columns.map(({ id }) => ({ width: widths[id] ?? 18 })), stickyRowsCount: 1 };
  return writeExcelFile([
    { data: [headings], sheet: texts.templateSheet, ...layout },
    { data: values, sheet: texts.valuesSheet, ...layout },
  ]).toBlob();
}
