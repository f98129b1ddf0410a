import { Notice } from "@codegouvfr/react-dsfr/Notice";
import { useEffect, useRef, useState } from "react";
import type { Calendar } from "../api/types";
import { instantInWords, lastSecondBefore, timeInWords, zoneInWords } from "./format";
import { RemainingTime } from "./RemainingTime";
import { texts } from "./texts";
import { useDeadlineStage } from "./useDeadlineStage";

interface Props {
  calendar: Calendar;
  /** Minutes that an upload begun in time may go on after the deadline. */
  uploadAllowanceMinutes?: number;
}

/**
 * Says that the end of the call is near, from 48 hours before it and more strongly from two hours before it, then that the call is over.
 * A screen reader is told when one becomes the other, and is left in peace while the time ticks.
 */
export function DeadlineNotice({ calendar, uploadAllowanceMinutes = 0 }: Props) {
  const stage = useDeadlineStage(calendar, uploadAllowanceMinutes);
  const [announced, announce] = useState("");
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    if (stage === "soon") announce(texts.soon);
    else if (stage === "imminent") announce(texts.imminent);
    else if (stage === "uploads" || stage === "over") announce(texts.over);
  }, [stage]);
  return (
    <>
      <p role="status" className="fr-sr-only">
        {announced}
      </p>
      <StageNotice stage={stage} calendar={calendar} uploadAllowanceMinutes={uploadAllowanceMinutes} />
    </>
  );
}

function StageNotice({
  stage,
  calendar,
  uploadAllowanceMinutes,
}: Required<Props> & { stage: ReturnType<typeof useDeadlineStage> }) {
  const { deadline, zone } = calendar;
  const zoneName = zoneInWords(zone);
  switch (stage) {
    case "soon":
    case "imminent":
      return (
        <Notice
          className="fr-mb-3w"
          severity={stage === "soon" ? "warning" : "alert"}
          title={
            <>
              {texts.leftBefore}
              <RemainingTime until={deadline} />
              {texts.leftAfter}{" "}
            </>
          }
          description={texts.draft(instantInWords(lastSecondBefore(deadline), zone), zoneName)}
        />
      );
    case "uploads":
      return (
        <Notice
          className="fr-mb-3w"
          severity="alert"
          title={`${texts.over} `}
          description={texts.uploads(timeInWords(Date.parse(deadline) + uploadAllowanceMinutes * 60_000, zone), zoneName)}
        />
      );
    case "over":
      return (
        <Notice
          className="fr-mb-3w"
          severity="info"
          title={`${texts.over} `}
          description={texts.overSince(instantInWords(deadline, zone), zoneName)}
        />
      );
    default:
      return null;
  }
}
