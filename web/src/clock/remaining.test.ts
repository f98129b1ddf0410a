import { describe, expect, it } from "vitest";
import { remainingChangesIn, remainingInWords } from "./remaining";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const of = (days: number, hours = 0, minutes = 0, seconds = 0) => (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

describe("what is left, in words", () => {
  it.each([
    [of(12, 23, 59), "12 jours"],
    [of(3, 1), "3 jours et 1 heure"],
    [of(2), "2 jours"],
    [of(1, 23, 59, 59), "47 heures et 59 minutes"],
    [of(0, 1, 0, 59), "1 heure"],
    [of(0, 0, 59, 59), "59 minutes"],
    [of(0, 0, 9, 1), "9 minutes et 1 seconde"],
    [of(0, 0, 0, 59), "59 secondes"],
    [of(0, 0, 0, 0.9), "0 seconde"],
    [-5000, "0 seconde"],
  ])("%d ms: %s", (left, words) => {
    expect(plain(remainingInWords(left))).toBe(words);
  });

  it("changes when it says that it changes", () => {
    for (let left = of(8); left > 2000; left -= 987_654) {
      const change = remainingChangesIn(left);
      expect(remainingInWords(left - change + 1)).toBe(remainingInWords(left));
      expect(remainingInWords(left - change)).not.toBe(remainingInWords(left));
    }
  });
});
