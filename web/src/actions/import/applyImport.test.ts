import { produce } from "immer";
import { expect, test } from "vitest";
import type { Dossier } from "../../api/types";
import { applyImport } from "./applyImport";

const dossier: Dossier = {
  actions: [
    { id: "haies", title: "Planter des haies", levers: ["continuities"], description: "Avec les éleveurs" },
    { id: "mares", title: "Rouvrir les mares", levers: [] },
  ],
};

test("added actions get ids of their own", () => {
  const { actions = [] } = produce(dossier, (draft) => applyImport(draft, [{ id: "", title: "Suivi" }, { id: "" }], "add"));
  expect(actions.length).toBe(4);
  expect(new Set(actions.map(({ id }) => id)).size).toBe(4);
  expect(actions.every(({ id }) => /^[a-z0-9-]{1,40}$/.test(id))).toBe(true);
});

test("in place of the others, the same title keeps its id and what the file does not say", () => {
  const imported = [
    { id: "", title: "PLANTER des haies", levers: [], cost: 5 },
    { id: "", title: "Suivi", levers: [] },
  ];
  const { actions = [] } = produce(dossier, (draft) => applyImport(draft, imported, "replace"));
  expect(actions[0]).toEqual({
    id: "haies",
    title: "PLANTER des haies",
    levers: ["continuities"],
    description: "Avec les éleveurs",
    cost: 5,
  });
  expect(actions.map(({ id }) => id)).not.toContain("mares");
});

test("two actions of one title in the file do not become one", () => {
  const imported = [
    { id: "", title: "Planter des haies" },
    { id: "", title: "Planter des haies" },
  ];
  const { actions = [] } = produce(dossier, (draft) => applyImport(draft, imported, "replace"));
  expect(new Set(actions.map(({ id }) => id)).size).toBe(2);
});
