import type { Dossier } from "../api/types";
import type { Json } from "./pointer";
import { saysNothing, saysTheSame } from "./sameJson";

/** A place that two people wrote differently since they last read the same dossier. */
export interface Conflict {
  /** JSON pointer into the merged dossier. */
  pointer: string;
  mine: Json;
  theirs: Json;
}

export interface Merged {
  /** Both their work; where they conflict, mine. */
  dossier: Dossier;
  conflicts: Conflict[];
}

/** By what an item of these lists is known, whatever its place: two people may each add one. */
const identities: { list: RegExp; by: string }[] = [
  { list: /^\/actions$/, by: "id" },
  { list: /^\/sheets$/, by: "action" },
  { list: /^\/letter\/leverLines$/, by: "lever" },
  { list: /^\/letter\/needs$/, by: "kind" },
];

/** Lists of codes, where only what is in and what is not counts. */
const sets = [/^\/actions\/[^/]+\/levers$/, /^\/sheets\/[^/]+\/(communes|habitats)$/];

/** What two people made of the same dossier, put together: nobody's words vanish. */
export function merge(base: Dossier, mine: Dossier, theirs: Dossier): Merged {
  const conflicts: Conflict[] = [];
  const dossier = mergeValue("", base, mine, theirs) as Dossier | undefined;
  return { dossier: dossier ?? {}, conflicts };

  function mergeValue(pointer: string, base: Json, mine: Json, theirs: Json): Json {
    if (saysTheSame(mine, theirs) || saysTheSame(base, theirs)) return mine;
    if (saysTheSame(base, mine)) return theirs;
    if (isList(base) && isList(mine) && isList(theirs)) return mergeLists(pointer, base ?? [], mine ?? [], theirs ?? []);
    if (isPart(base) && isPart(mine) && isPart(theirs)) return mergeParts(pointer, base ?? {}, mine ?? {}, theirs ?? {});
    // One emptied what the other went on writing: what is written stays.
    if (saysNothing(mine)) return theirs;
    if (!saysNothing(theirs)) conflicts.push({ pointer, mine, theirs });
    return mine;
  }

  function mergeParts(pointer: string, base: Part, mine: Part, theirs: Part): Json {
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...names].map((name) => [name, mergeValue(`${pointer}/${name}`, base[name], mine[name], theirs[name])]),
    );
  }

  function mergeLists(pointer: string, base: Json[], mine: Json[], theirs: Json[]): Json {
    if (sets.some((set) => set.test(pointer))) {
      const kept = mine.filter((code) => theirs.includes(code) || !base.includes(code));
      return [...kept, ...theirs.filter((code) => !base.includes(code) && !mine.includes(code))];
    }
    const identity = identities.find(({ list }) => list.test(pointer))?.by;
    if (identity !== undefined && [base, mine, theirs].every((list) => identifies(list, identity)))
      return mergeByIdentity(pointer, identity, base as Part[], mine as Part[], theirs as Part[]);
    if (base.length === mine.length && base.length === theirs.length)
      return mine.map((item, index) => mergeValue(`${pointer}/${index}`, base[index], item, theirs[index]));
    // Both added at the end.
    if (beginsWith(mine, base) && beginsWith(theirs, base)) return [...mine, ...theirs.slice(base.length)];
    conflicts.push({ pointer, mine, theirs });
    return mine;
  }

  function mergeByIdentity(pointer: string, by: string, base: Part[], mine: Part[], theirs: Part[]): Json {
    const find = (list: Part[], key: Json) => list.find((item) => item[by] === key);
    const merged: Json[] = [];
    for (const item of mine) {
      const was = find(base, item[by]);
      const other = find(theirs, item[by]);
      // They took it away: gone, unless I went on writing it.
      if (other === undefined && was !== undefined && saysTheSame(was, item)) continue;
      merged.push(other === undefined ? item : mergeValue(`${pointer}/${merged.length}`, was, item, other));
    }
    for (const item of theirs) {
      if (find(mine, item[by]) !== undefined) continue;
      const was = find(base, item[by]);
      // I took it away: gone, unless they went on writing it.
      if (was !== undefined && saysTheSame(was, item)) continue;
      merged.push(item);
    }
    return merged;
  }
}

type Part = Record<string, Json>;

/** Whether each item of a list has a name of its own. */
const identifies = (list: Json[], by: string): boolean => {
  const names = list.map((item) => (isPart(item) ? item?.[by] : undefined));
  return names.every((name) => typeof name === "string") && new Set(names).size === names.length;
};

const isList = (value: Json): value is Json[] | null | undefined => value === null || value === undefined || Array.isArray(value);

const isPart = (value: Json): value is Part | null | undefined =>
  value === null || value === undefined || (typeof value === "object" && !Array.isArray(value));

const beginsWith = (list: Json[], start: Json[]): boolean =>
  list.length >= start.length && start.every((item, index) => saysTheSame(item, list[index]));
