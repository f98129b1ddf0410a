import { useEffect, useRef, useState } from "react";
import { timeInWords } from "../clock/format";
import { useDraftState } from "../draft/DraftContext";
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
  const saved = texts.savedAt(timeInWords(savedAt, zone));
  const awayText = away ? (kept ? texts.away : texts.awayNotKept)(timeInWords(sync.since, zone)) : "";
  return (
    <>
      {/* Seen by all; read aloud only when something changes that one must know, and not at each save. */}
      <p className={`ami-sync ami-sync--${sync.kind}`} aria-hidden={away}>
        {away ? awayText : sync.kind === "waiting" || sync.kind === "saving" ? texts.saving : saved}
      </p>
      <p role="status" className="fr-sr-only">
        {away ? awayText : back && texts.back}
      </p>
    </>
  );
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
