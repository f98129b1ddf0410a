import { expect, test } from "vitest";
import { fileNameIn } from "./fileNameIn";

test.each([
  ["attachment; filename=recu.pdf; filename*=UTF-8''re%C3%A7u.pdf", "reçu.pdf"],
  ["attachment; filename=recu.pdf", "recu.pdf"],
  ['attachment; filename="mon recu.pdf"', "mon recu.pdf"],
  ["attachment", undefined],
  [null, undefined],
])("%s names the file %s", (header, name) => {
  expect(fileNameIn(header)).toBe(name);
});
