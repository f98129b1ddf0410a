import { expect, test } from "vitest";
import { dateAndTime, dayInWords, limit, timeLeft } from "./instants";

const paris = "Europe/Paris";
const spaces = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

test("an instant is said in the zone of the campaign", () => {
  expect(spaces(dateAndTime("2025-09-20T22:30:05Z", paris))).toBe("dimanche 21 septembre 2025 à 0 h 30");
});

test("the first of a month is an ordinal", () => {
  expect(spaces(dayInWords("2026-02-01"))).toBe("dimanche 1er février 2026");
});

test("a limit at midnight also says the last whole day", () => {
  expect(spaces(limit("2026-12-10T00:00:00+01:00", paris))).toBe(
    "jeudi 10 décembre 2026 à 0 h 00, heure de Paris (vous avez jusqu’à la fin du mercredi 9 décembre 2026)",
  );
});

test("a limit at another hour says only itself", () => {
  expect(spaces(limit("2026-12-10T12:00:00+01:00", paris))).toBe("jeudi 10 décembre 2026 à 12 h 00, heure de Paris");
});

test.each([
  ["2026-12-10T00:00:00Z", "2026-11-24T10:00:00Z", "15 jours et 14 heures"],
  ["2026-12-10T00:00:00Z", "2026-12-08T00:00:00Z", "2 jours"],
  ["2026-12-10T00:00:00Z", "2026-12-08T00:30:00Z", "47 heures et 30 minutes"],
  ["2026-12-10T00:00:00Z", "2026-12-09T22:59:00Z", "1 heure et 1 minute"],
  ["2026-12-10T00:00:00Z", "2026-12-09T23:59:01Z", "moins d’une minute"],
  ["2026-12-10T00:00:00Z", "2026-12-10T00:00:00Z", undefined],
])("until %s at %s, %s are left", (until, now, left) => {
  expect(spaces(timeLeft(until, Date.parse(now)))).toBe(left);
});
