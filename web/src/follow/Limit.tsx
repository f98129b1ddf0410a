import { limit, timeLeft } from "./instants";
import { texts } from "./texts";
import { useServerNow } from "./useServerNow";

/** A limit: its date, hour and zone, and how long is left by the server's clock. */
export function Limit({ until, zone }: { until: string; zone: string }) {
  const left = timeLeft(until, useServerNow());
  return (
    <p className="ami-limit">
      <strong>{limit(until, zone)}</strong>
      <br />
      {left === undefined ? texts.standing.over : texts.standing.left(left)}
    </p>
  );
}
