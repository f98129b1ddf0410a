import { create } from "zustand";
import { afterPress } from "./afterPress";

interface Visited {
  pointers: ReadonlySet<string>;
  /** From now on, this field says what it lacks. */
  visit(pointer: string): void;
}

/** The fields that the person has been in: a form that is just opened doesn't begin with reproaches. */
export const useVisited = create<Visited>((set) => ({
  pointers: new Set(),
  visit: (pointer) =>
    afterPress(() =>
      set(({ pointers }) => (pointers.has(pointer) ? { pointers } : { pointers: new Set([...pointers, pointer]) })),
    ),
}));
