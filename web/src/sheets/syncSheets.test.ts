import { produce } from "immer";
import { expect, test } from "vitest";
import type { Dossier } from "../api/types";
import { attachSheet } from "./attachSheet";
import { syncSheets } from "./syncSheets";

const after = (dossier: Dossier): Dossier => produce(dossier, syncSheets);
const short = (id: string) => ({ id, term: "short" as const });

test("each short-term action gets a sheet, in the order of the actions", () => {
  const { sheets } = after({ actions: [short("a"), { id: "b", term: "long" }, short("c"), { id: "d" }] });
  expect(sheets).toEqual([{ action: "a" }, { action: "c" }]);
});

test("a new sheet stands between those of its neighbours", () => {
  const { sheets } = after({ actions: [short("a"), short("b"), short("c")], sheets: [{ action: "a" }, { action: "c" }] });
  expect(sheets?.map(({ action }) => action)).toEqual(["a", "b", "c"]);
});

test("a sheet that says nothing goes with its term", () => {
  expect(after({ actions: [{ id: "a", term: "medium" }], sheets: [{ action: "a", communes: [], location: "" }] }).sheets).toEqual(
    [],
  );
});

test("a sheet that says something stays, whatever becomes of its action", () => {
  const sheets = [
    { action: "a", begun: false },
    { action: "gone", location: "Plaine" },
  ];
  expect(after({ actions: [{ id: "a", term: "medium" }], sheets }).sheets).toEqual(sheets);
});

test("two sheets of one action both stay", () => {
  const sheets = [
    { action: "a", location: "Plaine" },
    { action: "a", location: "Coteau" },
  ];
  expect(after({ actions: [short("a")], sheets }).sheets).toEqual(sheets);
});

test("a dossier in step is not written", () => {
  const dossier: Dossier = { actions: [short("a")], sheets: [{ action: "a" }] };
  expect(after(dossier)).toBe(dossier);
});

test("a sheet attached to another action takes the place of its empty one", () => {
  const dossier: Dossier = {
    actions: [short("a"), short("b")],
    sheets: [{ action: "gone", location: "Plaine" }, { action: "a" }, { action: "b", location: "Coteau" }],
  };
  expect(produce(dossier, (draft) => attachSheet(draft, 0, "a")).sheets).toEqual([
    { action: "a", location: "Plaine" },
    { action: "b", location: "Coteau" },
  ]);
});
