import { dayInWords, type Instant, instantInWords, lastSecondBefore, zoneInWords } from "../clock/format";
import { texts } from "./texts";

/** A limit from which it is too late, in words. Midnight is read by some as the night after: the last whole day is then said too. */
export function limit(instant: Instant, zone: string): string {
  const said = texts.limit(instantInWords(instant, zone), zoneInWords(zone));
  const last = dayInWords(lastSecondBefore(instant), zone);
  return last === dayInWords(instant, zone) ? said : texts.limitAtMidnight(said, last);
}
