import type { Finding } from "../../api/types";
import { useDraftState } from "../../draft/DraftContext";
import { isWithin } from "../../draft/pointer";
import { texts } from "../../filing/fields/texts";
import { useFindings } from "../../filing/useFindings";

/** Something said of a place in a row. */
export interface RowNote {
  pointer: string;
  /** Whether the dossier is not complete, or not saved, without it. */
  blocking: boolean;
  text: string;
  /** Where the call says it; null for what the service could not keep. */
  article: string | null;
}

/** What the service could not keep of an action, then what the rules say of it. */
export function useRowNotes(pointer: string): RowNote[] {
  const errors = useDraftState(({ sync }) => (sync.kind === "refused" ? sync.problem.errors : undefined)) ?? [];
  const findings = useFindings(pointer, true);
  return [
    ...errors
      .filter((error) => isWithin(error.pointer, pointer))
      .map((error) => ({ pointer: error.pointer, blocking: true, text: texts.notSaved(error.detail), article: null })),
    ...findings.map(noteOf),
  ];
}

/** A finding, as a note. */
export const noteOf = ({ pointer, severity, found, settle, article }: Finding): RowNote => ({
  pointer,
  blocking: severity === "blocking",
  text: `${found} ${settle}`,
  article,
});
