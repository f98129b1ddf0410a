import { useDraftState } from "../../draft/DraftContext";
import { useFindings } from "../useFindings";
import { texts } from "./texts";
import { useVisited } from "./visited";

/** How a field stands, as the design system's fields take it. */
export interface FieldState {
  state: "default" | "error" | "info";
  stateRelatedMessage: string;
}

/** How the field of a JSON pointer stands: refused by the server, incomplete by the rules, worth an advice, or nothing to say. */
export function useFieldState(pointer: string): FieldState {
  const fault = useDraftState(({ sync }) =>
    sync.kind === "refused" ? sync.problem.errors?.find((error) => error.pointer === pointer) : undefined,
  );
  const [finding] = useFindings(pointer);
  const visited = useVisited(({ pointers }) => pointers.has(pointer));
  if (fault !== undefined) return { state: "error", stateRelatedMessage: texts.notSaved(fault.detail) };
  if (finding === undefined || !visited) return { state: "default", stateRelatedMessage: "" };
  return {
    state: finding.severity === "blocking" ? "error" : "info",
    stateRelatedMessage: `${finding.found} ${finding.settle}`,
  };
}
