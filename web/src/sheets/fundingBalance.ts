import { formatEuros } from "../actions/formatEuros";
import type { OperationSheet, ProjectAction } from "../api/types";
import { texts } from "./texts";

/** What the lines of a funding plan make, against the cost of the action. Said, never required. */
export function fundingBalance(plan: NonNullable<OperationSheet["fundingPlan"]>, action: ProjectAction | null): string {
  const cents = plan.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0);
  const total = texts.planTotal(formatEuros(cents / 100));
  const cost = action?.cost;
  if (typeof cost !== "number") return `${total} ${texts.costUnknown}`;
  const gap = Math.round(cost * 100) - cents;
  if (gap === 0) return `${total} ${texts.planMatches}`;
  const [said, apart] = [formatEuros(cost), formatEuros(Math.abs(gap) / 100)];
  return `${total} ${gap > 0 ? texts.planShort(said, apart) : texts.planOver(said, apart)}`;
}
