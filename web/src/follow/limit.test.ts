import { expect, test } from "vitest";
import { limit } from "./limit";

const inParis = (instant: string) => limit(instant, "Europe/Paris").replace(/[\u00a0\u202f]/g, " ");

test("a limit at midnight also says the last whole day", () => {
  expect(inParis("2026-12-10T00:00:00+01:00")).toBe(
    "jeudi 10 décembre 2026 à 0 h 00, heure de Paris (vous avez jusqu’à la fin du mercredi 9 décembre 2026)",
  );
});

test("a limit at another hour says only itself", () => {
  expect(inParis("2026-12-10T12:00:00+01:00")).toBe("jeudi 10 décembre 2026 à 12 h 00, heure de Paris");
});
