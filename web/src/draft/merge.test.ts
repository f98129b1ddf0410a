import { expect, test } from "vitest";
import type { Dossier } from "../api/types";
import { changesBetween } from "./changesBetween";
import { merge } from "./merge";

const base: Dossier = {
  title: "Margeride",
  letter: { stakes: "Tourbières", leverLines: [{ lever: "restoration", text: "Mares" }] },
  actions: [
    { id: "a", title: "Haies", levers: ["continuities"] },
    { id: "b", title: "Seuil" },
  ],
  partners: [{ name: "CEN" }],
};

test("different fields of both are kept, with no conflict", () => {
  const mine = { ...base, title: "Margeride vivante" };
  const theirs = { ...base, letter: { ...base.letter, stakes: "Tourbières et landes" } };
  const merged = merge(base, mine, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.dossier.title).toBe("Margeride vivante");
  expect(merged.dossier.letter?.stakes).toBe("Tourbières et landes");
  expect(changesBetween(mine, merged.dossier)).toEqual(["/letter/stakes"]);
});

test("the same field written differently is a conflict, and mine stays on the page", () => {
  const merged = merge(base, { ...base, title: "Mien" }, { ...base, title: "Leur" });
  expect(merged.conflicts).toEqual([{ pointer: "/title", mine: "Mien", theirs: "Leur" }]);
  expect(merged.dossier.title).toBe("Mien");
});

test("the same change made twice is none", () => {
  const both = { ...base, title: "Nouveau" };
  expect(merge(base, both, structuredClone(both)).conflicts).toEqual([]);
});

test("an action that each added is in both, whatever its place", () => {
  const mine = { ...base, actions: [{ id: "m", title: "Mien" }, ...(base.actions ?? [])] };
  const theirs = { ...base, actions: [...(base.actions ?? []), { id: "t", title: "Leur" }] };
  const merged = merge(base, mine, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.dossier.actions?.map((action) => action.id)).toEqual(["m", "a", "b", "t"]);
});

test("an action that they removed goes, unless I went on writing it", () => {
  const theirs = { ...base, actions: base.actions?.slice(1) ?? [] };
  expect(merge(base, base, theirs).dossier.actions?.map((action) => action.id)).toEqual(["b"]);
  const mine = { ...base, actions: [{ id: "a", title: "Haies champêtres" }, ...(base.actions?.slice(1) ?? [])] };
  expect(merge(base, mine, theirs).dossier.actions?.map((action) => action.id)).toEqual(["a", "b"]);
});

test("levers ticked by each are added up, and those unticked go", () => {
  const withLevers = (levers: string[]): Dossier => ({ actions: [{ id: "a", levers }] });
  const merged = merge(withLevers(["x", "y"]), withLevers(["y", "m"]), withLevers(["x", "y", "t"]));
  expect(merged.dossier.actions?.[0]?.levers).toEqual(["y", "m", "t"]);
});

test("partners that each added at the end are all there", () => {
  const merged = merge(
    base,
    { ...base, partners: [{ name: "CEN" }, { name: "Mien" }] },
    { ...base, partners: [{ name: "CEN" }, { name: "Leur" }] },
  );
  expect(merged.conflicts).toEqual([]);
  expect(merged.dossier.partners?.map((partner) => partner.name)).toEqual(["CEN", "Mien", "Leur"]);
});

test("what one emptied and the other went on writing stays written", () => {
  expect(merge(base, { ...base, title: "" }, { ...base, title: "Leur" }).dossier.title).toBe("Leur");
  expect(merge(base, { ...base, title: "Mien" }, { ...base, title: null }).dossier.title).toBe("Mien");
});

test("empty, null and absent say the same", () => {
  expect(changesBetween({ title: "", actions: [], letter: { needs: [] } }, { title: null })).toEqual([]);
});

test("lines of the letter go by their lever", () => {
  const lines = (...pairs: [string, string][]): Dossier => ({
    letter: { leverLines: pairs.map(([lever, text]) => ({ lever, text })) },
  });
  const merged = merge(lines(), lines(["restoration", "Mien"]), lines(["continuities", "Leur"]));
  expect(merged.conflicts).toEqual([]);
  expect(merged.dossier.letter?.leverLines).toHaveLength(2);
});
