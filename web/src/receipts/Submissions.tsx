import { Alert } from "@codegouvfr/react-dsfr/Alert";
import type { ReceiptSummary } from "../api/types";
import { useCampaign } from "../call/useCampaign";
import { instantToTheSecond, zoneInWords } from "../clock/format";
import { DataTable } from "../site/DataTable";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Loaded } from "../site/Loaded";
import { texts } from "./texts";

interface Props {
  summary: ReceiptSummary;
}

/** The submissions received under a reference, with the print of each receipt, to compare with the one in hand. */
export function Submissions({ summary }: Props) {
  const { reference, campaign, submissions } = summary;
  const call = useCampaign(campaign.id);
  return (
    <Loaded query={call}>
      {({ calendar, demonstration }) => (
        <>
          <DemonstrationNotice campaign={{ demonstration }} />
          <Alert
            severity="success"
            as="h3"
            title={texts.byReference.found(submissions.length)}
            description={texts.byReference.foundText(reference, campaign.title)}
          />
          <DataTable
            className="fr-mt-3w ami-prints"
            caption={texts.byReference.table}
            columns={[
              texts.byReference.submission,
              texts.byReference.receivedAt(zoneInWords(calendar.zone)),
              texts.byReference.sha256,
            ]}
            rows={submissions.map((submission) => ({
              key: String(submission.submission),
              cells: [
                texts.byReference.number(submission.submission),
                instantToTheSecond(submission.receivedAt, calendar.zone),
                <code key="sha256" className="ami-print">
                  {submission.receiptSha256}
                </code>,
              ],
            }))}
          />
        </>
      )}
    </Loaded>
  );
}
