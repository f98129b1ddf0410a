import { useEffect, useState } from "react";
import { serverClock } from "./serverClock";

/** Longest wait, so that a clock set anew by an answer of the server is soon seen. */
const longest = 30_000;

/**
 * The server's clock, read anew when what is shown changes.
 * @param changesIn Milliseconds from an instant until what is shown changes; the same function from one rendering to the next.
 */
export function useServerNow(changesIn: (now: number) => number): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    const read = () => setNow(serverClock.now());
    const timer = setTimeout(read, Math.min(changesIn(now), longest));
    // Browsers hold the timers of a page that is not seen.
    document.addEventListener("visibilitychange", read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, [now, changesIn]);
  return now;
}
