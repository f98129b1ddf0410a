import { expect, it } from "vitest";
import { fileSizeInWords } from "./fileSize";

it.each([
  [1, "1 octet"],
  [1023, "1 023 octets"],
  [2048, "2 Ko"],
  [52_428_800, "50 Mo"],
  [2_483_112, "2,4 Mo"],
])("%d bytes: %s", (bytes, words) => {
  expect(fileSizeInWords(bytes).replace(/[\u00a0\u202f]/g, " ")).toBe(words);
});
