import { dayInWords } from "../clock/format";

/** A day that has no hour, written 2026-11-24, in words. */
export const writtenDayInWords = (written: string): string => dayInWords(`${written}T12:00:00Z`, "UTC");
