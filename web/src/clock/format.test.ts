import { describe, expect, it } from "vitest";
import { dayInWords, instantInWords, instantToTheSecond, lastSecondBefore, timeInWords, zoneInWords } from "./format";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const paris = "Europe/Paris";
const deadline = "2025-09-21T00:00:00+02:00";

describe("instants in words", () => {
  it("are in the zone of the campaign, whatever that of the device", () => {
    expect(plain(instantInWords("2025-09-20T22:00:00Z", paris))).toBe("dimanche 21 septembre 2025 à 0 h 00");
    expect(plain(instantInWords("2025-09-20T22:00:00Z", "Indian/Reunion"))).toBe("dimanche 21 septembre 2025 à 2 h 00");
  });

  it("call the first of a month the first", () => {
    expect(plain(dayInWords("2025-06-01T12:00:00Z", paris))).toBe("dimanche 1er juin 2025");
  });

  it("never round a second up to the deadline", () => {
    expect(plain(timeInWords("2025-09-20T21:59:59.999Z", paris))).toBe("23 h 59");
    expect(plain(instantToTheSecond("2025-09-20T21:59:59.999Z", paris))).toBe("samedi 20 septembre 2025 à 23 h 59 min 59 s");
  });

  it("say the last second, which is the day before a deadline at midnight", () => {
    expect(plain(instantInWords(lastSecondBefore(deadline), paris))).toBe("samedi 20 septembre 2025 à 23 h 59");
  });

  it("name the zone", () => {
    expect(zoneInWords(paris)).toBe("heure de Paris");
    expect(zoneInWords("Asia/Tokyo")).toBe("heure du fuseau Asia/Tokyo");
  });
});
