import type { ProjectAction } from "../api/types";
import { texts } from "./texts";

export type Term = NonNullable<ProjectAction["term"]>;

/** The three terms of the list of actions (3.b.3), with the words for them. */
export const terms: { id: Term; label: string }[] = [
  { id: "short", label: texts.short },
  { id: "medium", label: texts.medium },
  { id: "long", label: texts.long },
];
