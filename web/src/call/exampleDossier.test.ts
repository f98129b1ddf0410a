import { describe, expect, it } from "vitest";
import type { Campaign, EpciDetail } from "../api/types";
import { exampleAttachments, exampleDossier } from "./exampleDossier";
import { noAnswers, type ProfileAnswers, sheetRules } from "./profileAnswers";

const kind = (id: string, volet: "strategic" | "operational" | "complementary", needsGuarantee = false) => ({
  id,
  label: id,
  help: null,
  rule: "",
  volet,
  needsGuarantee,
});
const campaign = {
  calendar: { deadline: "2025-09-21T00:00:00+02:00" },
  actionKinds: [kind("plan", "strategic"), kind("works", "operational"), kind("land", "operational", true)],
} as unknown as Campaign;
const applicant = { siren: "200022986", communes: [{ code: "34077" }, { code: "34078" }] } as unknown as EpciDetail;
const dossierOf = (answers: Partial<ProfileAnswers>) => exampleDossier(campaign, { ...noAnswers, ...answers }, applicant);

describe("the dossier that the answers make", () => {
  it("has no operation where none is ready", () => {
    const dossier = dossierOf({ kinds: ["plan", "works"] });
    expect(dossier.actions?.map((action) => action.term)).toEqual(["medium", "medium"]);
    expect(dossier.sheets).toEqual([]);
  });

  it("has one operation, of the operational base, with what can be written of its sheet", () => {
    const [sheet, ...others] = dossierOf({ kinds: ["plan", "works"], ready: true, sheet: ["3.b.4.location"] }).sheets ?? [];
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({ action: "works", communes: ["34077"], surfaceHectares: 1, indicators: [], start: null });
  });

  it("fills a whole sheet, in the year after the deadline", () => {
    const [sheet] = dossierOf({ kinds: ["works"], ready: true, sheet: [...sheetRules] }).sheets ?? [];
    expect(sheet).toMatchObject({ start: "2026-01-01", end: "2026-12-31" });
    expect(Object.entries(sheet ?? {}).filter(([, value]) => value === null)).toEqual([]);
  });

  it("gives a guarantee to an acquisition only", () => {
    expect(dossierOf({ kinds: ["works", "land"], guarantee: "ore" }).actions?.map((action) => action.guarantee)).toEqual([
      null,
      "ore",
    ]);
  });

  it("writes in the letter what the answers say, and nothing else", () => {
    const letter = dossierOf({ levers: ["restoration"], letter: ["3.a.2"], needs: ["diagnostic"] }).letter;
    expect(letter?.politicalSupport).toBeNull();
    expect(letter?.stakes).not.toBeNull();
    expect(letter?.leverLines?.map((line) => line.lever)).toEqual(["restoration"]);
    expect(letter?.needs?.map((need) => need.kind)).toEqual(["diagnostic"]);
  });

  it("takes the strategy as a file or as a text, as it is said to be", () => {
    expect(exampleAttachments({ ...noAnswers, strategy: "document" })).toEqual(["strategy"]);
    expect(dossierOf({ strategy: "document" }).strategy?.components).toBeNull();
    expect(exampleAttachments({ ...noAnswers, strategy: "components" })).toEqual([]);
    expect(dossierOf({ strategy: "components" }).strategy?.components).not.toBeNull();
  });
});
