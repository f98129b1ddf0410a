import { create } from "zustand";
import { afterPress } from "./afterPress";

interface Visited {
  pointers: ReadonlySet<string>;
  /** In a moment, this field says what it lacks. */
  visit(pointer: string): void;
}

/** From leaving a field until it says what it lacks: longer than the rules take to answer about what was just typed. */
const pause = 1_500;

/** The fields that the person has been in: a form that is just opened doesn't begin with reproaches. */
export const useVisited = create<Visited>((set) => ({
  pointers: new Set(),
  visit: (pointer) => {
    const say = () => set(({ pointers }) => (pointers.has(pointer) ? {} : { pointers: new Set([...pointers, pointer]) }));
    setTimeout(() => afterPress(say), pause);
  },
}));
