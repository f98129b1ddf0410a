import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "..");
const sheets = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));

test("a class is styled in one style sheet: those of the pages visited before are all there at once", () => {
  const places = new Map<string, Set<string>>();
  for (const path of sheets)
    for (const [name] of readFileSync(join(source, path), "utf8").matchAll(/\.ami-[\w-]+/g))
      places.set(name, (places.get(name) ?? new Set()).add(path));
  const shared = [...places].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths].join(", ")}`);
  expect(places.size).toBeGreaterThan(20);
  expect(shared).toEqual([]);
});
