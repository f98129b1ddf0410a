import type { Application } from "../api/types";

/** Whether something of the service's own is under way, that ends within seconds: the check, then the routing. */
export const isBeingChecked = ({ status }: Pick<Application, "status">): boolean =>
  status === "submitted" || status === "complete";

/**
 * Milliseconds until an application is read again: every two seconds just after a submission, for its check takes seconds, less
 * and less often if it lasts, and every minute otherwise.
 */
export function refreshDelay(application: Pick<Application, "status" | "submittedAt"> | undefined, now: number): number {
  if (application?.submittedAt == null || !isBeingChecked(application)) return 60_000;
  const since = now - Date.parse(application.submittedAt);
  return since < 30_000 ? 2_000 : since < 120_000 ? 5_000 : 20_000;
}
