import { useEffect, useState } from "react";
import { serverClock } from "../clock/serverClock";

/** The server's clock, told anew every half minute. */
export function useServerNow(): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverClock.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
