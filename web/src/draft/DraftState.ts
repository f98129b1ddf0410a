import type { Application, Dossier, Problem } from "../api/types";
import type { Conflict } from "./merge";

/** Where the words on this page are. */
export type Sync =
  /** On the server, all of them. */
  | { kind: "saved" }
  /** Some only here, about to be sent, or being sent. */
  | { kind: "waiting" }
  | { kind: "saving" }
  /** The server does not answer: kept on this device, sent again by itself. */
  | { kind: "away"; since: number }
  /** Someone else wrote the same fields: someone must choose; until then nothing is sent. */
  | { kind: "conflict"; conflicts: Conflict[] }
  /** The server refuses the dossier as it is: `errors` say where. */
  | { kind: "refused"; problem: Problem }
  /** Nothing can be written any more: too late, being examined, or the key was replaced. */
  | { kind: "closed"; problem: Problem | null };

/** What others wrote while this page was open, taken in. */
export interface News {
  /** JSON pointers of what changed. */
  pointers: string[];
  /** When, milliseconds since the epoch on the server's clock. */
  at: number;
}

/** A draft as this page has it. */
export interface DraftState {
  /** As last read from the server; its dossier and version are those of the last save. */
  application: Application;
  /** The dossier on this page. */
  dossier: Dossier;
  sync: Sync;
  news: News | null;
  /** Whether this browser keeps what is not sent yet, through a crash or a closed window. */
  keptOnDevice: boolean;
  /** Whether another tab of this browser has the same draft open. */
  openElsewhere: boolean;
}
