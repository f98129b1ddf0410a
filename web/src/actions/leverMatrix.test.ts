import { expect, test } from "vitest";
import { campaign } from "./import/campaign.fixture";
import { leverMatrix } from "./leverMatrix";

test("each action and lever, the totals, and how many levers are served", () => {
  const { rows, totals, served } = leverMatrix(
    [{ id: "a", levers: ["restoration", "pressures"] }, { id: "b", levers: ["restoration", "of another call"] }, { id: "c" }],
    campaign.levers,
  );
  expect(rows.map(({ serves }) => serves)).toEqual([
    [false, true, false, true],
    [false, true, false, false],
    [false, false, false, false],
  ]);
  expect(totals).toEqual([0, 2, 0, 1]);
  expect(served).toBe(2);
});
