import type { Campaign } from "../api/types";
import { instantInWords, lastSecondBefore, zoneInWords } from "../clock/format";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** Until when applications are taken, and what "before" means. */
export function WhenToApply({ campaign }: Props) {
  const { opens, deadline, zone, deadlineText } = campaign.calendar;
  return (
    <section aria-labelledby="quand">
      <h2 id="quand">{texts.when.title}</h2>
      <p>{texts.when.text(deadlineText)}</p>
      <ul>
        <li>{texts.when.opens(instantInWords(opens, zone))}</li>
        <li>
          <strong>{texts.when.last(instantInWords(lastSecondBefore(deadline), zone))}</strong>
        </li>
        <li>{texts.when.tooLate(instantInWords(deadline, zone))}</li>
      </ul>
      <p>{texts.when.clock(zoneInWords(zone), campaign.attachments.uploadAllowanceMinutes)}</p>
    </section>
  );
}
