import { expect, test } from "vitest";
import { sheetList } from "./sheetList";

test("the sheets asked in the order of the actions, then the others, each with a key of its own", () => {
  const list = sheetList({
    actions: [
      { id: "a", term: "short" },
      { id: "b", term: "long" },
      { id: "c", term: "short" },
      { id: "d", term: "short" },
    ],
    sheets: [{ action: "c" }, { action: "b" }, { action: "a" }, { action: "gone" }, { action: "a" }],
  });
  expect(list.map(({ key, index, asked, action }) => [key, index, asked, action?.id])).toEqual([
    ["a", 2, true, "a"],
    ["c", 0, true, "c"],
    ["d", null, true, "d"],
    ["b", 1, false, "b"],
    ["gone", 3, false, undefined],
    ["a~2", 4, false, "a"],
  ]);
});
