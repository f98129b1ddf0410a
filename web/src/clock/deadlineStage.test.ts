import { describe, expect, it } from "vitest";
import { deadlineStage } from "./deadlineStage";

const calendar = {
  opens: "2025-06-30T00:00:00+02:00",
  deadline: "2025-09-21T00:00:00+02:00",
  zone: "Europe/Paris",
  deadlineText: "avant le 21 septembre 2025",
};
const at = (instant: string, allowance = 15) => deadlineStage(calendar, Date.parse(instant), allowance).stage;

describe("the stages before a deadline", () => {
  it.each([
    ["2025-06-29T23:59:59.999+02:00", "ahead"],
    ["2025-06-30T00:00:00+02:00", "open"],
    ["2025-09-18T23:59:59.999+02:00", "open"],
    ["2025-09-19T00:00:00+02:00", "soon"],
    ["2025-09-20T21:59:59.999+02:00", "soon"],
    ["2025-09-20T22:00:00+02:00", "imminent"],
    ["2025-09-20T23:59:59.999+02:00", "imminent"],
    ["2025-09-21T00:00:00+02:00", "uploads"],
    ["2025-09-21T00:15:00+02:00", "over"],
  ])("%s: %s", (instant, stage) => {
    expect(at(instant)).toBe(stage);
  });

  it("know no upload after the deadline where none is allowed", () => {
    expect(at("2025-09-21T00:00:00+02:00", 0)).toBe("over");
  });

  it("say when the next begins", () => {
    expect(deadlineStage(calendar, Date.parse("2025-09-20T23:59:50+02:00")).changesIn).toBe(10_000);
    expect(deadlineStage(calendar, Date.parse("2026-01-01T00:00:00Z")).changesIn).toBe(Number.POSITIVE_INFINITY);
  });

  it("are not near the end of a call that is not open yet", () => {
    const short = { ...calendar, opens: "2025-09-20T23:30:00+02:00" };
    expect(deadlineStage(short, Date.parse("2025-09-20T23:00:00+02:00")).stage).toBe("ahead");
  });
});
