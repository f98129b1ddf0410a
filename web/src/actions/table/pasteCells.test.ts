import { produce } from "immer";
import { expect, test } from "vitest";
import type { Dossier, ProjectAction } from "../../api/types";
import { campaign } from "../import/campaign.fixture";
import { limits } from "../limits";
import { pasteCells } from "./pasteCells";

const before: ProjectAction[] = [
  { id: "haies", title: "Haies", levers: ["continuities"], cost: 5, description: "Avec les éleveurs" },
  { id: "mares", title: "Mares", levers: [] },
];

test("a block fills the cells from the one in focus, and adds the rows that lack", () => {
  const { actions, cells, added, unread } = pasteCells(
    before,
    { row: 1, column: "kind" },
    [
      ["Études préalables", "court", "12 500 €"],
      ["", "long terme", ""],
    ],
    campaign,
  );
  expect([cells, added.length, unread]).toEqual([6, 1, []]);
  expect(actions).toMatchObject([
    { id: "haies", cost: 5 },
    { id: "mares", title: "Mares", kind: "preliminary-studies", term: "short", cost: 12500 },
    { term: "long" },
  ]);
});

test("crosses are levers, an empty cell takes one away", () => {
  const { actions } = pasteCells(before, { row: 0, column: "lever:protected-areas" }, [["x", "", "", "oui"]], campaign);
  expect(actions[0]?.levers).toEqual(["protected-areas", "pressures"]);
});

test("what cannot be read leaves the cell as it was, and is told with its text", () => {
  const { actions, unread, cells } = pasteCells(before, { row: 0, column: "cost" }, [["à voir", "oui"]], campaign);
  expect(actions[0]).toMatchObject({ cost: 5, fundingRequested: true });
  expect(cells).toBe(1);
  expect(unread).toEqual([expect.stringContaining("« à voir »")]);
});

test("what falls beside the table is told", () => {
  const { unread } = pasteCells(before, { row: 0, column: "lever:pressures" }, [["x", "observations"]], campaign);
  expect(unread).toEqual([expect.stringContaining("« observations »")]);
});

test("rows beyond the limit are told, and not added", () => {
  const block = Array.from({ length: 61 }, (_, index) => [`Action ${index}`]);
  const { actions, unread } = pasteCells(before, { row: 1, column: "title" }, block, campaign);
  expect(actions.length).toBe(limits.actions);
  expect(unread).toEqual([expect.stringContaining("« Action 59 »"), expect.stringContaining("« Action 60 »")]);
});

test("taken back, everything is as before, and what was written since stays", () => {
  const block = [["Autre", "", "", "7"], ["Autre"], ["Autre"]];
  const { actions, undo } = pasteCells(before, { row: 0, column: "title" }, block, campaign);
  const since = { description: "Avec les éleveurs et les chasseurs" };
  const dossier: Dossier = { actions: actions.map((action, index) => (index === 0 ? { ...action, ...since } : action)) };
  expect(produce(dossier, undo).actions).toEqual(before.map((action, index) => (index === 0 ? { ...action, ...since } : action)));
});
