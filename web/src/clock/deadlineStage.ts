import type { Calendar } from "../api/types";

/**
 * How near the end is: `ahead`, not open yet; `open`; `soon`, 48 hours or less; `imminent`, two hours or less; `uploads`, over but for
 * the uploads begun in time; `over`.
 */
export type DeadlineStage = "ahead" | "open" | "soon" | "imminent" | "uploads" | "over";

/** Whether applications are taken at a stage. */
export const takesApplications = (stage: DeadlineStage): boolean => stage === "open" || stage === "soon" || stage === "imminent";

const hour = 3_600_000;

/** The stages with the instants from which each holds, in order. */
const stagesOf = (calendar: Calendar, uploadAllowanceMinutes: number): [DeadlineStage, number][] => {
  const deadline = Date.parse(calendar.deadline);
  return [
    ["ahead", Number.NEGATIVE_INFINITY],
    ["open", Date.parse(calendar.opens)],
    ["soon", deadline - 48 * hour],
    ["imminent", deadline - 2 * hour],
    ["uploads", deadline],
    ["over", deadline + uploadAllowanceMinutes * 60_000],
  ];
};

/** The stage at an instant of the server's clock, and the milliseconds until the next. */
export function deadlineStage(
  calendar: Calendar,
  now: number,
  uploadAllowanceMinutes = 0,
): { stage: DeadlineStage; changesIn: number } {
  const stages = stagesOf(calendar, uploadAllowanceMinutes);
  // A call that opens an hour before its end is not "soon" before it opens.
  const opened = now >= Date.parse(calendar.opens);
  const stage = opened ? (stages.findLast(([, from]) => now >= from)?.[0] ?? "ahead") : "ahead";
  const next = stages.map(([, from]) => from).find((from) => from > now);
  return { stage, changesIn: next === undefined ? Number.POSITIVE_INFINITY : next - now };
}
