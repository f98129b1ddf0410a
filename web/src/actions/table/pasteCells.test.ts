import { expect, test } from "vitest";
import type { Dossier } from "../../api/types";
import { campaign } from "../import/campaign.fixture";
import { limits } from "../limits";
import { pasteCells } from "./pasteCells";

const dossier = (): Dossier => ({
  actions: [
    { id: "haies", title: "Haies", levers: ["continuities"], cost: 5, description: "Avec les éleveurs" },
    { id: "mares", title: "Mares", levers: [] },
  ],
});

test("a block fills the cells from the one in focus, and adds the rows that lack", () => {
  const written = dossier();
  const { cells, added, unread } = pasteCells(
    written,
    { row: 1, column: "kind" },
    [
      ["Études préalables", "court", "12 500 €"],
      ["", "long terme", ""],
    ],
    campaign,
  );
  expect([cells, added.length, unread]).toEqual([6, 1, []]);
  expect(written.actions).toMatchObject([
    { id: "haies", cost: 5 },
    { id: "mares", title: "Mares", kind: "preliminary-studies", term: "short", cost: 12500 },
    { term: "long" },
  ]);
});

test("crosses are levers, an empty cell takes one away", () => {
  const written = dossier();
  pasteCells(written, { row: 0, column: "lever:protected-areas" }, [["x", "", "", "oui"]], campaign);
  expect(written.actions?.[0]?.levers).toEqual(["protected-areas", "pressures"]);
});

test("what cannot be read leaves the cell as it was, and is told with its text", () => {
  const written = dossier();
  const { unread, cells } = pasteCells(written, { row: 0, column: "cost" }, [["à voir", "oui"]], campaign);
  expect(written.actions?.[0]).toMatchObject({ cost: 5, fundingRequested: true });
  expect(cells).toBe(1);
  expect(unread).toEqual([expect.stringContaining("« à voir »")]);
});

test("what falls beside the table is told", () => {
  const { unread } = pasteCells(dossier(), { row: 0, column: "lever:pressures" }, [["x", "observations"]], campaign);
  expect(unread).toEqual([expect.stringContaining("« observations »")]);
});

test("rows beyond the limit are told, and not added", () => {
  const written = dossier();
  const { unread } = pasteCells(
    written,
    { row: 1, column: "title" },
    Array.from({ length: 61 }, (_, index) => [`Action ${index}`]),
    campaign,
  );
  expect(written.actions?.length).toBe(limits.actions);
  expect(unread).toEqual([expect.stringContaining("« Action 59 »"), expect.stringContaining("« Action 60 »")]);
});

test("taken back, everything is as before, and what was written since stays", () => {
  const written = dossier();
  const { undo } = pasteCells(written, { row: 0, column: "title" }, [["Autre", "", "", "7"], ["Autre"], ["Autre"]], campaign);
  const [first] = written.actions ?? [];
  if (first !== undefined) first.description = "Avec les éleveurs et les chasseurs";
  undo(written);
  const [haies, ...others] = dossier().actions ?? [];
  expect(written.actions).toEqual([{ ...haies, description: "Avec les éleveurs et les chasseurs" }, ...others]);
});
