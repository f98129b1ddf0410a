import { Badge } from "@codegouvfr/react-dsfr/Badge";
import type { Campaign, FollowUp } from "../api/types";
import { instantInWords } from "../clock/format";
import { useServerNow } from "../clock/useServerNow";
import { texts } from "./texts";
import { writtenDayInWords } from "./writtenDay";

const words = texts.support;

/** A due date is a day: to the half minute is near enough. */
const rarely = () => 30_000;

const severities = {
  open: undefined,
  contacted: "info",
  "in-progress": "info",
  done: "success",
  declined: "warning",
} as const;

/** What one organisation is expected to do about one need, and what it did. */
export function FollowUpItem({ followUp, campaign }: { followUp: FollowUp; campaign: Campaign }) {
  const { organisationName, coordinates, due, reason, state, history, role } = followUp;
  const { zone } = campaign.calendar;
  const severity = severities[state];
  const now = useServerNow(rarely);
  // The due date is a last day, whole: late begins with the next one. To the hour of the zone it does not matter.
  const late = due !== null && state === "open" && now > Date.parse(due) + 86_400_000;
  return (
    <li className="ami-follow-item">
      <div className="ami-item__head">
        <h4 className="fr-text--md fr-mb-0">{organisationName}</h4>
        {coordinates && (
          <Badge as="span" small noIcon severity="info">
            {words.coordinates}
          </Badge>
        )}
        {(role === "leading" || state !== "open") && (
          <Badge as="span" small noIcon {...(severity && { severity })}>
            {words.states[state]}
          </Badge>
        )}
      </div>
      {due !== null && state === "open" && <p className="fr-mb-1v">{words.due(writtenDayInWords(due))}</p>}
      {late && <p className="fr-mb-1v">{words.late(campaign.service.email)}</p>}
      {history.length > 0 && (
        <>
          <p className="fr-mb-1v">{words.history} :</p>
          <ul>
            {history.map((change) => (
              <li key={`${change.at} ${change.to}`}>
                <time dateTime={change.at}>{instantInWords(change.at, zone)}</time>, {words.by(change.by)} :{" "}
                {words.change(words.states[change.from], words.states[change.to])}
                {change.note !== null && <>. {change.note}</>}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="ami-follow-details">
        <summary>
          {words.why}
          <span className="fr-sr-only"> : {organisationName}</span>
        </summary>
        <p className="fr-mt-1w fr-mb-0">{reason}</p>
      </details>
    </li>
  );
}
