import { useEffect, useRef, useState } from "react";
import { timeInWords } from "../clock/format";
import { useDraftState } from "../draft/DraftContext";
import type { Sync } from "../draft/DraftState";
import { useFiling } from "./FilingContext";
import { texts } from "./texts";

/** Where the words on this page are: on the server since when, on their way, or on this device only. */
export function SyncStatus() {
  const { campaign } = useFiling();
  const { zone } = campaign.calendar;
  const sync = useDraftState((state) => state.sync);
  const savedAt = useDraftState(({ application }) => application.savedAt);
  const kept = useDraftState(({ keptOnDevice }) => keptOnDevice);
  const away = sync.kind === "away";
  const back = useBack(away);
  const awayText = away ? (kept ? texts.away : texts.awayNotKept)(timeInWords(sync.since, zone)) : "";
  return (
    <>
      {/* Seen by all; read aloud only when something changes that one must know, and not at each save. */}
      <p className={`ami-sync ami-sync--${sync.kind}`} aria-hidden={away}>
        {away ? awayText : inWords(sync, timeInWords(savedAt, zone))}
      </p>
      <p role="status" className="fr-sr-only">
        {away ? awayText : back && texts.back}
      </p>
    </>
  );
}

function inWords(sync: Exclude<Sync, { kind: "away" }>, savedAt: string): string {
  switch (sync.kind) {
    case "saved":
      return texts.savedAt(savedAt);
    case "waiting":
    case "saving":
      return texts.saving;
    case "conflict":
      return texts.notSavedConflict;
    case "refused":
      return texts.notSavedRefused;
    case "closed":
      return texts.lastSavedAt(savedAt);
  }
}

/** Whether the connection was lost and is back. */
function useBack(away: boolean): boolean {
  const was = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (was.current && !away) setBack(true);
    if (away) setBack(false);
    was.current = away;
  }, [away]);
  return back;
}
