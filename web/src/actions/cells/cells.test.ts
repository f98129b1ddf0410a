import { expect, test } from "vitest";
import { campaign } from "../import/campaign.fixture";
import { readAmount } from "./readAmount";
import { readChoice } from "./readChoice";
import { readLevers } from "./readLevers";
import { readTerm } from "./readTerm";
import { readYesNo } from "./readYesNo";

test.each([
  [12500, 12500],
  ["12 500 €", 12500],
  ["12\u202f500,50 euros TTC", 12500.5],
  ["1.250.000,00", 1250000],
  ["1,250,000.25", 1250000.25],
  ["12500.5", 12500.5],
  ["12.500,00", 12500],
  ["0,125", 0.13],
  [0.1 + 0.2, 0.3],
])("the amount %s is %s", (cell, value) => expect(readAmount(cell)).toEqual({ value }));

test("thousands of euros are said to be so", () =>
  expect(readAmount("12,5 k€")).toMatchObject({ value: 12500, understood: expect.any(String) }));

test.each(["12.500", "12,500", "environ 12 000", "à voir", "-5", -5, "1e9", true])("%s is no amount", (cell) =>
  expect(readAmount(cell)).toHaveProperty("expected"),
);

test.each(["", "  ", null, "-", "–"])("%j is empty", (cell) => expect(readAmount(cell)).toEqual({ value: undefined }));

test.each([
  ["Court terme", "short"],
  ["à moyen terme", "medium"],
  ["LT", "long"],
  ["short", "short"],
])("the term %s is %s", (cell, value) => expect(readTerm(cell)).toEqual({ value }));

test("a year is no term", () => expect(readTerm("2027")).toHaveProperty("expected"));

test.each([
  ["OUI", true],
  ["x", true],
  ["✓", true],
  [false, false],
  ["Non.", false],
])("%s is %s", (cell, value) => expect(readYesNo(cell)).toEqual({ value }));

test("a label is its code, whatever its case, accents and apostrophe", () => {
  expect(readChoice("ACQUISITION  fonciere ciblee", campaign.actionKinds)).toEqual({ value: "land-acquisition" });
  expect(readChoice("Creation ou extension d'aires protegees", campaign.levers)).toEqual({ value: "protected-areas" });
});

test("some words of a label are its code, and it is said", () =>
  expect(readChoice("acquisitions", campaign.actionKinds)).toEqual({
    value: "land-acquisition",
    understood: "lu comme « Acquisition foncière ciblée »",
  }));

test("words of two labels are neither", () =>
  expect(readChoice("écologiques", campaign.levers)).toHaveProperty("expected", expect.stringContaining("une seule")));

test("levers are read by label, id, letter, in the order of the call", () => {
  expect(readLevers("continuities, protected-areas", campaign.levers)).toEqual({ value: ["protected-areas", "continuities"] });
  expect(readLevers("D ; A", campaign.levers)).toEqual({ value: ["protected-areas", "pressures"] });
  expect(readLevers("Restauration écologique d’habitats naturels dégradés", campaign.levers)).toEqual({ value: ["restoration"] });
});

test("one lever unknown among several leaves none unsaid", () =>
  expect(readLevers("A ; tourisme", campaign.levers)).toHaveProperty("expected"));
