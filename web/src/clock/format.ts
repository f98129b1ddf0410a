import { texts } from "./texts";

/** An instant as the API writes it (RFC 3339), or in milliseconds since the epoch. */
export type Instant = string | number;

const millisecondsOf = (instant: Instant): number => (typeof instant === "number" ? instant : Date.parse(instant));

function partsOf(instant: Instant, zone: string): (kind: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat("fr-FR", {
    timeZone: zone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(millisecondsOf(instant));
  return (kind) => parts.find((part) => part.type === kind)?.value ?? "";
}

/** The zone, as people name it: « heure de Paris ». */
export const zoneInWords = (zone: string): string => texts.zones[zone] ?? texts.zone(zone);

/** « dimanche 21 septembre 2025 ». */
export function dayInWords(instant: Instant, zone: string): string {
  const part = partsOf(instant, zone);
  const day = part("day") === "1" ? "1er" : part("day");
  return `${part("weekday")} ${day} ${part("month")} ${part("year")}`;
}

/** « 23 h 59 »; the seconds are dropped, never rounded. */
export function timeInWords(instant: Instant, zone: string): string {
  const part = partsOf(instant, zone);
  return texts.time(Number(part("hour")), part("minute"));
}

/** « samedi 20 septembre 2025 à 23 h 59 ». The zone is for the sentence around it to say. */
export const instantInWords = (instant: Instant, zone: string): string =>
  texts.dayAndTime(dayInWords(instant, zone), timeInWords(instant, zone));

/** « jeudi 18 septembre 2025 à 14 h 04 min 37 s », for what a second may decide. */
export function instantToTheSecond(instant: Instant, zone: string): string {
  const part = partsOf(instant, zone);
  return texts.dayAndTime(dayInWords(instant, zone), texts.timeToTheSecond(Number(part("hour")), part("minute"), part("second")));
}

/** The last second in which an application is still taken: the deadline itself is too late. */
export const lastSecondBefore = (deadline: Instant): number => millisecondsOf(deadline) - 1000;
