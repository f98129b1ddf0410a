import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { Badge } from "@codegouvfr/react-dsfr/Badge";
import type { Application, Campaign, Report } from "../api/types";
import { instantInWords } from "../clock/format";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  report: Report;
}

/** Each item that the call asks for, provided or not, and of what this was checked. */
export function ReportSection({ application, campaign, report: { completeness, checkedAt, submission } }: Props) {
  const { items } = completeness;
  const provided = items.filter((item) => item.provided).length;
  return (
    <section className="ami-section" aria-labelledby="verification">
      <h2 id="verification">{texts.report.heading}</h2>
      <p>
        {checkedAt === null || submission === null
          ? texts.report.ofDraft
          : texts.report.ofSubmission(submission, instantInWords(checkedAt, campaign.calendar.zone))}{" "}
        {checkedAt !== null && application.changed && texts.report.changed}
      </p>
      <p className="fr-text--bold">
        {completeness.profile === null
          ? texts.report.noProfile
          : provided === items.length
            ? texts.report.all(items.length)
            : texts.report.some(provided, items.length)}
      </p>
      {items.length > 0 && (
        <Accordion titleAs="h3" label={texts.report.items} defaultExpanded={provided < items.length}>
          <ul className="ami-checklist">
            {items.map((item) => (
              <li key={item.rule}>
                <Badge small severity={item.provided ? "success" : "warning"}>
                  {item.provided ? texts.report.provided : texts.report.missing}
                </Badge>
                <span>
                  {item.label} <span className="ami-item__article">({item.article})</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="fr-text--sm fr-mt-2w fr-mb-0">
            {texts.report.rules} : {completeness.rulesVersion}
          </p>
        </Accordion>
      )}
    </section>
  );
}
