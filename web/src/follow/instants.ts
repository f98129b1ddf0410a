/** An instant: milliseconds since the epoch, or RFC 3339. */
type Instant = number | string;

const hour = 3_600_000;
const day = 24 * hour;

/** "mardi 24 novembre 2026 à 9 h 06", in a zone. */
export function dateAndTime(instant: Instant, zone: string): string {
  const { weekday, day, month, year, hour, minute } = partsOf(instant, zone);
  return `${weekday} ${ordinal(day)} ${month} ${year} à ${Number(hour)} h ${minute}`;
}

/** "mardi 24 novembre 2026", in a zone. */
export function date(instant: Instant, zone: string): string {
  const { weekday, day, month, year } = partsOf(instant, zone);
  return `${weekday} ${ordinal(day)} ${month} ${year}`;
}

/** "mardi 24 novembre 2026", of a day that has no hour, written 2026-11-24. */
export const dayInWords = (written: string): string => date(`${written}T12:00:00Z`, "UTC");

/** "9 h 06", in a zone. */
export function time(instant: Instant, zone: string): string {
  const { hour, minute } = partsOf(instant, zone);
  return `${Number(hour)} h ${minute}`;
}

/** A limit from which it is too late. Midnight is read as the night before by some: the last whole day is then said too. */
export function limit(instant: Instant, zone: string): string {
  const said = `${dateAndTime(instant, zone)}, ${zoneInWords(zone)}`;
  const { hour, minute } = partsOf(instant, zone);
  if (Number(hour) !== 0 || minute !== "00") return said;
  return `${said} (vous avez jusqu’à la fin du ${date(epoch(instant) - 1, zone)})`;
}

/** "heure de Paris" for Europe/Paris. */
export const zoneInWords = (zone: string): string => `heure de ${zone.split("/").at(-1)?.replaceAll("_", " ")}`;

/** What is left until an instant: "15 jours et 14 heures", "3 heures et 5 minutes"; undefined once it has come. */
export function timeLeft(until: Instant, now: number): string | undefined {
  const left = epoch(until) - now;
  if (left <= 0) return undefined;
  if (left >= 2 * day) return both(Math.floor(left / day), "jour", Math.floor((left % day) / hour), "heure");
  if (left >= hour) return both(Math.floor(left / hour), "heure", Math.floor((left % hour) / 60_000), "minute");
  return left < 60_000 ? "moins d’une minute" : counted(Math.floor(left / 60_000), "minute");
}

const epoch = (instant: Instant): number => (typeof instant === "number" ? instant : Date.parse(instant));

const both = (great: number, greatUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? counted(great, greatUnit) : `${counted(great, greatUnit)} et ${counted(small, smallUnit)}`;

const counted = (count: number, unit: string): string => `${count} ${unit}${count > 1 ? "s" : ""}`;

const ordinal = (day: string): string => (day === "1" ? "1er" : day);

function partsOf(instant: Instant, zone: string): Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string> {
  const format = new Intl.DateTimeFormat("fr-FR", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(epoch(instant)).map(({ type, value }) => [type, value]));
  return parts as ReturnType<typeof partsOf>;
}
