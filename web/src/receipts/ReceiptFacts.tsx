import type { Receipt } from "../api/types";
import { DataTable } from "../site/DataTable";
import { fileSizeInWords } from "../site/fileSize";
import { texts } from "./texts";

interface Props {
  receipt: Receipt;
}

/** What a receipt says, in words; its accessible form. */
export function ReceiptFacts({ receipt }: Props) {
  const { campaign, applicant, project, service, files } = receipt;
  const facts: [string, string][] = [
    [texts.facts.reference, receipt.reference],
    [texts.facts.receivedAt, texts.facts.at(receipt.receivedAt.words, receipt.receivedAt.utc)],
    [texts.facts.applicant, texts.facts.epci(applicant.name, applicant.siren)],
    [texts.facts.project, texts.facts.titled(project.title, project.profileLabel)],
    [texts.facts.campaign, campaign.title],
    [texts.facts.submission, texts.facts.number(receipt.submission)],
    [texts.facts.deadline, texts.facts.before(campaign.deadlineText, campaign.deadline.words)],
    [texts.facts.rules, receipt.rulesVersion],
    [texts.facts.service, `${service.name}, ${service.address}, ${service.email}, ${service.phone}`],
  ];
  return (
    <>
      <h3>{texts.facts.title}</h3>
      <dl className="ami-receipt-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        className="ami-prints"
        caption={texts.facts.contents}
        columns={[texts.facts.content, texts.facts.kind, texts.facts.size, texts.facts.sha256]}
        rows={[
          { name: texts.facts.dossier, kindLabel: texts.facts.dossierKind, size: undefined, sha256: receipt.dossierSha256 },
          ...files,
        ].map((file, index) => ({
          key: `${index} ${file.sha256}`,
          cells: [
            file.name,
            file.kindLabel,
            file.size === undefined ? texts.facts.noSize : fileSizeInWords(file.size),
            <code key="sha256" className="ami-print">
              {file.sha256}
            </code>,
          ],
        }))}
      />
      <p>{receipt.statement}</p>
    </>
  );
}
