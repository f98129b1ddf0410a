import { Button } from "@codegouvfr/react-dsfr/Button";
import type { Application, Campaign, Report } from "../api/types";
import { instantInWords, zoneInWords } from "../clock/format";
import { stepOf } from "../filing/steps";
import { routes } from "../site/routes";
import { CheckProgress } from "./CheckProgress";
import { limit } from "./limit";
import "./StatusBanner.css";
import { LimitTold } from "./LimitTold";
import { icons, tones } from "./standing";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  /** Undefined until it is read. */
  report: Report | undefined;
}

const words = texts.standing;

/** Where the application stands, impossible to mistake, and what there is to do about it. */
export function StatusBanner({ application, campaign, report }: Props) {
  const { id, status, submittedAt, editable, submissions } = application;
  const changed = submissions > 0 && application.changed;
  const { zone, deadline } = campaign.calendar;
  return (
    <section className={`ami-standing ami-standing--${tones[status]}`} aria-labelledby="etat">
      <h2 id="etat" tabIndex={-1} className={`ami-standing__heading ${icons[tones[status]]}`}>
        {status === "draft" ? (editable ? words.draft : words.draftOver) : words.heading(application.statusLabel)}
      </h2>
      {submittedAt !== null && (
        <p className="fr-text--bold">
          {words.submittedAt(`${instantInWords(submittedAt, zone)} (${zoneInWords(zone)})`, application.reference)}{" "}
          {submissions > 1 && words.submission(submissions)}
        </p>
      )}
      {status === "draft" && (
        <>
          <p>{editable ? words.draftText : words.draftOverText}</p>
          <LimitTold until={deadline} zone={zone} />
          {editable && <Button linkProps={{ href: routes.step(id, "verifier") }}>{texts.verify}</Button>}
        </>
      )}
      {status === "incomplete" && <Completing application={application} zone={zone} report={report} />}
      {words.next[status] !== "" && <p>{words.next[status]}</p>}
      {changed && (
        <div className="ami-standing__changed">
          <h3 className="fr-h6">{words.changed}</h3>
          <p>{editable ? words.changedText : words.changedOver}</p>
          {editable && (
            <ul className="fr-btns-group fr-btns-group--inline-md">
              <li>
                <Button linkProps={{ href: routes.step(id, "verifier") }}>{texts.submitAgain}</Button>
              </li>
              <li>
                <Button priority="secondary" linkProps={{ href: routes.application(id) }}>
                  {texts.goOn}
                </Button>
              </li>
            </ul>
          )}
        </div>
      )}
      <CheckProgress application={application} zone={zone} />
    </section>
  );
}

/** What an incomplete application waits for, and until when. */
function Completing({ application, zone, report }: { application: Application; zone: string; report: Report | undefined }) {
  const { id, editable, changed, closesAt } = application;
  const asked = report?.completeness.findings.filter((finding) => finding.severity === "blocking") ?? [];
  const due = report?.completionDue ?? closesAt;
  // While the call is open, what was asked for sooner is still taken: that is no reason to say it first.
  const taken = Date.parse(due) < Date.parse(closesAt);
  return (
    <>
      <p>{editable ? asked.length > 0 && words.incompleteText(asked.length) : words.incompleteOver}</p>
      <LimitTold until={due} zone={zone} />
      {editable && taken && <p>{words.taken(limit(closesAt, zone))}</p>}
      {editable && !changed && asked[0] !== undefined && (
        <Button linkProps={{ href: routes.step(id, stepOf(asked[0].pointer)) }}>{texts.complete}</Button>
      )}
    </>
  );
}
