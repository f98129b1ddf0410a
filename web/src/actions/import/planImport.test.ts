import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Cell } from "../cells/Cell";
import { campaign } from "./campaign.fixture";
import { planImport } from "./planImport";
import { readSpreadsheet } from "./readSpreadsheet";
import { templateFor } from "./template";

const plan = (...rows: Cell[][]) => planImport([{ name: "Feuille 1", rows }], campaign);

test("headings are known whatever their case, accents, spaces and units", () => {
  const read = plan(
    ["Programme d’actions 2026"],
    [],
    [" INTITULE ", "Echéance", "Coût  prévisionnel (€ TTC)", "Financement demandé ?", "Observations"],
    ["Haies", "court", "12 500 €", "oui", "vu avec le syndicat"],
  );
  expect(read?.columns.map(({ column }) => column?.id ?? null)).toEqual(["title", "term", "cost", "fundingRequested", null]);
  expect(read?.actions).toEqual([
    { row: 4, errors: [], action: { id: "", levers: [], title: "Haies", term: "short", cost: 12500, fundingRequested: true } },
  ]);
});

test("a heading that may be an amount or an answer is read by what is below it", () => {
  expect(plan(["Action", "Demande de financement"], ["Haies", "oui"])?.columns[1]?.column?.id).toBe("fundingRequested");
  expect(plan(["Action", "Demande de financement"], ["Haies", "12 000"])?.columns[1]?.column?.id).toBe("requestedAmount");
});

test("where only an amount is asked, the request is deduced and said", () => {
  const read = plan(["Action", "Montant demandé"], ["Haies", 1000], ["Suivi", null]);
  expect(read?.actions.map(({ action }) => action.fundingRequested)).toEqual([true, undefined]);
  expect(read?.notes.map(({ cell }) => cell)).toEqual(["B2"]);
});

test("a cell that cannot be read is named, and left empty", () => {
  const read = plan(["Action", "Nature", "Coût"], ["Haies", "tourisme", "à voir"], ["Mares", null, 3]);
  expect(read?.actions[0]?.action).toEqual({ id: "", levers: [], title: "Haies" });
  expect(read?.actions[0]?.errors).toMatchObject([
    { sheet: "Feuille 1", cell: "B2", heading: "Nature", written: "tourisme" },
    { sheet: "Feuille 1", cell: "C2", heading: "Coût", written: "à voir" },
  ]);
  expect(read?.actions[1]?.errors).toEqual([]);
});

test("levers in one column each, by label or letter", () => {
  const read = plan(
    [
      "Action",
      "Levier A",
      "Restauration écologique d'habitats naturels dégradés",
      "C – Rétablissement de continuités écologiques",
    ],
    ["Haies", "", "x", "oui"],
    ["Mares", "peut-être", "non", null],
  );
  expect(read?.actions.map(({ action }) => action.levers)).toEqual([["restoration", "continuities"], []]);
  expect(read?.actions[1]?.errors).toMatchObject([{ cell: "B3" }]);
});

test("empty rows are no actions, and a row of totals is left out and said", () => {
  const read = plan(["Action", "Coût"], ["Haies", 1], [null, null], ["Mares", 2], ["TOTAL", 3]);
  expect(read?.actions.map(({ row }) => row)).toEqual([2, 4]);
  expect(read?.notes).toMatchObject([{ cell: "A5" }]);
});

test("the sheet with headings is found among others; a file without any is none", () => {
  const sheets = [
    { name: "Lisez-moi", rows: [["Bonjour"]] },
    {
      name: "Actions",
      rows: [
        ["Action", "Coût"],
        ["Haies", 1],
      ],
    },
  ];
  expect(planImport(sheets, campaign)?.sheet).toBe("Actions");
  expect(plan(["Bonjour"], ["Action"])).toBeNull();
});

test("each heading of the template is known, and its sheet of values is not taken for actions", async () => {
  const bytes = new Uint8Array(await (await templateFor(campaign)).arrayBuffer());
  const sheets = await readSpreadsheet(bytes);
  const read = planImport(sheets, campaign);
  expect(read?.sheet).toBe("Actions");
  expect(read?.columns.every(({ column }) => column !== null)).toBe(true);
  expect(read?.actions).toEqual([]);
  expect(sheets[1]?.rows.flat()).toContain("Acquisition foncière ciblée");
});

test("the table that goes with the sample of a mature project", async () => {
  const file = readFileSync(new URL("../../../../samples/mature/attachments/tableau-des-actions.xlsx", import.meta.url));
  const read = planImport(await readSpreadsheet(new Uint8Array(file)), campaign);
  expect(read?.actions.flatMap(({ errors }) => errors)).toEqual([]);
  expect(read?.actions.map(({ action }) => [action.term, action.levers?.length, action.cost, action.fundingRequested])).toEqual([
    ["short", 2, 148000, true],
    ["short", 2, 210000, true],
    ["short", 2, 96000, true],
    ["short", 2, 72000, true],
    ["short", 2, 38000, true],
    ["medium", 2, 45000, undefined],
    ["long", 1, undefined, undefined],
    ["medium", 1, 30000, true],
  ]);
});
