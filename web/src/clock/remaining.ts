import { texts } from "./texts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

interface Scale {
  /** The words are in this scale from here on, milliseconds. */
  from: number;
  unit: number;
  words: (count: number) => string;
  /** What is said after it, unless it is zero. */
  rest?: { unit: number; words: (count: number) => string };
}

/** The nearer the end, the finer: nobody needs the seconds of a week, and the last ten minutes need them. */
const scales: Scale[] = [
  { from: 7 * day, unit: day, words: texts.days },
  { from: 2 * day, unit: day, words: texts.days, rest: { unit: hour, words: texts.hours } },
  { from: hour, unit: hour, words: texts.hours, rest: { unit: minute, words: texts.minutes } },
  { from: 10 * minute, unit: minute, words: texts.minutes },
  { from: minute, unit: minute, words: texts.minutes, rest: { unit: second, words: texts.seconds } },
  { from: 0, unit: second, words: texts.seconds },
];

const scaleOf = (left: number): Scale => scales.find((scale) => left >= scale.from) as Scale;

/** How long is left, in words: « 12 jours », « 26 heures et 5 minutes ». Rounded down, so that nobody is promised more than there is. */
export function remainingInWords(left: number): string {
  const rest = Math.max(0, left);
  const scale = scaleOf(rest);
  const main = scale.words(Math.floor(rest / scale.unit));
  const count = scale.rest ? Math.floor((rest % scale.unit) / scale.rest.unit) : 0;
  return scale.rest && count > 0 ? texts.and(main, scale.rest.words(count)) : main;
}

/** Milliseconds until the words change. */
export function remainingChangesIn(left: number): number {
  const scale = scaleOf(Math.max(0, left));
  return (Math.max(0, left) % (scale.rest ?? scale).unit) + 1;
}
