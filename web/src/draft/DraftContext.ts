import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Dossier } from "../api/types";
import type { Draft } from "./Draft";
import type { DraftState } from "./DraftState";
import { type Json, valueAt } from "./pointer";

/** The draft that the pages below are about. */
export const DraftContext = createContext<Draft | null>(null);

/** The draft of this page. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error("There is no draft here.");
  return draft;
}

/** A part of the draft's state; drawn again when that part changes. */
export const useDraftState = <T>(select: (state: DraftState) => T): T => useStore(useDraft().store, select);

/** A part of the dossier; drawn again when that part changes. */
export const useDossier = <T>(select: (dossier: Dossier) => T): T => useDraftState((state) => select(state.dossier));

/** What the dossier holds at a JSON pointer, and how to write it there. */
export function useField<T>(pointer: string): [value: T | undefined, put: (value: T | null) => void] {
  const draft = useDraft();
  const value = useDossier((dossier) => valueAt(dossier, pointer)) as T | null | undefined;
  return [value ?? undefined, (changed: Json) => draft.put(pointer, changed)];
}
