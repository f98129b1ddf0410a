import { expect, test } from "vitest";
import { refreshDelay } from "./refreshDelay";

const submittedAt = "2026-11-24T08:00:00Z";
const after = (seconds: number) => Date.parse(submittedAt) + seconds * 1000;

test.each([
  ["submitted", 1, 2_000],
  ["complete", 29, 2_000],
  ["submitted", 60, 5_000],
  ["submitted", 600, 20_000],
  ["incomplete", 1, 60_000],
  ["in-funding", 1, 60_000],
] as const)("an application %s, %d s after its submission, is read again after %d ms", (status, seconds, delay) => {
  expect(refreshDelay({ status, submittedAt }, after(seconds))).toBe(delay);
});

test("a draft is read again every minute", () => {
  expect(refreshDelay({ status: "draft", submittedAt: null }, after(0))).toBe(60_000);
});

test("what could not be read yet is read again after a minute", () => {
  expect(refreshDelay(undefined, after(0))).toBe(60_000);
});
