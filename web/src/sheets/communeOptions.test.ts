import { expect, test } from "vitest";
import { communeOptions } from "./communeOptions";

const communes = [
  { code: "48043", name: "Châteauneuf-de-Randon" },
  { code: "48083", name: "Les Laubies" },
  { code: "48174", name: "Saint-Paul-le-Froid" },
];
const options = (typed: string, chosen: string[] = []) =>
  communeOptions(typed, communes, chosen, (code) => code).map(({ code }) => code);

test("by the beginning of a word of the name, without accents, or by the code", () => {
  expect(options("chateau")).toEqual(["48043"]);
  expect(options("laub")).toEqual(["48083"]);
  expect(options("saint paul")).toEqual(["48174"]);
  expect(options("aul")).toEqual([]);
  expect(options("4808")).toEqual(["48083"]);
});

test("all of them before anything is typed, but those chosen", () => expect(options("", ["48083"])).toEqual(["48043", "48174"]));

test("a whole code of another EPCI stands for itself, once", () => {
  expect(options("31555")).toEqual(["31555"]);
  expect(options("2b033")).toEqual(["2B033"]);
  expect(options("31555", ["31555"])).toEqual([]);
  expect(options("3155")).toEqual([]);
  expect(options("48083", ["48083"])).toEqual([]);
});
