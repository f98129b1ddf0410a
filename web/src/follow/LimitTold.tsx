import { useCallback } from "react";
import { RemainingTime } from "../clock/RemainingTime";
import { useServerNow } from "../clock/useServerNow";
import { limit } from "./limit";
import { texts } from "./texts";

/** A limit: its date, hour and zone, and how long is left by the server's clock. */
export function LimitTold({ until, zone }: { until: string; zone: string }) {
  const end = Date.parse(until);
  const now = useServerNow(useCallback((at: number) => (at < end ? end - at : Number.POSITIVE_INFINITY), [end]));
  return (
    <p className="ami-limit">
      <strong>{limit(until, zone)}</strong>
      <br />
      {now < end ? (
        <>
          {texts.standing.left} <RemainingTime until={until} />.
        </>
      ) : (
        texts.standing.over
      )}
    </p>
  );
}
