import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { CallOut } from "@codegouvfr/react-dsfr/CallOut";
import type { Application, Campaign, Report } from "../api/types";
import { FindingItem } from "./FindingItem";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  report: Report;
}

/** What is worth knowing without being asked: advice on the dossier, and the other profile where it fits better. */
export function AdviceSection({ application, campaign, report: { completeness } }: Props) {
  const advice = completeness.findings.filter((finding) => finding.severity === "advice");
  const other = completeness.profileAdvice;
  return (
    <>
      {other !== null && (
        <CallOut
          className="fr-mt-3w"
          titleAs="h3"
          bodyAs="div"
          title={texts.report.profileAdvice(
            campaign.profiles.find((profile) => profile.id === other.suggested)?.label ?? other.suggested,
          )}
        >
          <ul>
            {other.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </CallOut>
      )}
      {advice.length > 0 && (
        <Accordion titleAs="h3" label={texts.report.advice(advice.length)}>
          <p>{texts.report.adviceText}</p>
          <ul className="ami-follow-items">
            {advice.map((finding) => (
              <FindingItem
                key={`${finding.rule} ${finding.pointer} ${finding.found}`}
                application={application}
                finding={finding}
              />
            ))}
          </ul>
        </Accordion>
      )}
    </>
  );
}
