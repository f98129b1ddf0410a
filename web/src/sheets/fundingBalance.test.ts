import { expect, test } from "vitest";
import { fundingBalance } from "./fundingBalance";

const spaces = /[\u00a0\u202f]/g;
const balance = (amounts: (number | null)[], cost?: number) =>
  fundingBalance(
    amounts.map((amount) => ({ amount })),
    cost === undefined ? null : { id: "a", cost },
  ).replace(spaces, " ");

test("the sum, and what lacks or is too much to make the cost", () => {
  expect(balance([100, null, 0.1, 0.2], 100.3)).toContain("C’est le coût");
  expect(balance([1000], 1500)).toContain("il manque 500 €");
  expect(balance([2000], 1500)).toContain("500 € de trop");
  expect(balance([2000])).toContain("n’est pas indiqué");
});
