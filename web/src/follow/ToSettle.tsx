import type { Application, Report } from "../api/types";
import { instantInWords } from "../clock/format";
import { FindingItem } from "./FindingItem";
import { texts } from "./texts";

interface Props {
  application: Application;
  report: Report;
  zone: string;
}

/** What has to be settled for the application to be complete. */
export function ToSettle({ application, report, zone }: Props) {
  const blocking = report.completeness.findings.filter((finding) => finding.severity === "blocking");
  if (blocking.length === 0) return null;
  const draft = report.checkedAt === null;
  return (
    <section className="ami-section" aria-labelledby="a-regler">
      <h2 id="a-regler">
        {draft ? texts.settle.draftHeading : texts.settle.heading} ({blocking.length})
      </h2>
      <p>
        {draft && application.editable ? texts.settle.draftIntro : texts.settle.intro}{" "}
        {report.checkedAt !== null &&
          report.submission !== null &&
          texts.settle.allSubmission(report.submission, instantInWords(report.checkedAt, zone))}{" "}
        {!draft && application.changed && texts.settle.changed}
      </p>
      <ol className="ami-follow-items">
        {blocking.map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.pointer} ${finding.found}`} application={application} finding={finding} />
        ))}
      </ol>
    </section>
  );
}
