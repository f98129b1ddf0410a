import { expect, test } from "vitest";
import { formatNumber, parseNumber } from "./parseNumber";

test.each([
  ["12 500,50", 12500.5],
  ["12\u202f500", 12500],
  ["148 000 €", 148000],
  ["3.5", 3.5],
  ["0", 0],
])("%s is a number", (text, value) => expect(parseNumber(text)).toBe(value));

test.each(["", "abc", "3 ha", "-5", "1,2,3", "1e9"])("%s is none", (text) => expect(parseNumber(text)).toBeUndefined());

test("what is written is read again", () => expect(parseNumber(formatNumber(1234567.25))).toBe(1234567.25));
