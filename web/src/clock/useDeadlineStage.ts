import { useCallback } from "react";
import type { Calendar } from "../api/types";
import { type DeadlineStage, deadlineStage } from "./deadlineStage";
import { useServerNow } from "./useServerNow";

/** How near the end of a call is, kept up by the server's clock. */
export function useDeadlineStage(calendar: Calendar, uploadAllowanceMinutes = 0): DeadlineStage {
  const changesIn = useCallback(
    (at: number) => deadlineStage(calendar, at, uploadAllowanceMinutes).changesIn,
    [calendar, uploadAllowanceMinutes],
  );
  return deadlineStage(calendar, useServerNow(changesIn), uploadAllowanceMinutes).stage;
}
