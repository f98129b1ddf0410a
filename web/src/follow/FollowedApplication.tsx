import { Alert } from "@codegouvfr/react-dsfr/Alert";
import type { Application, Campaign } from "../api/types";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Loaded } from "../site/Loaded";
import { AdviceSection } from "./AdviceSection";
import { ComeBack } from "./ComeBack";
import { FundingSection } from "./FundingSection";
import "./follow.css";
import { ReceiptSection } from "./ReceiptSection";
import { ReportSection } from "./ReportSection";
import { StatusBanner } from "./StatusBanner";
import { SupportSection } from "./SupportSection";
import { isOver } from "./standing";
import { Timeline } from "./Timeline";
import { ToSettle } from "./ToSettle";
import { texts } from "./texts";
import { useReport } from "./useFollowed";
import { WithdrawalSection } from "./WithdrawalSection";

interface Props {
  application: Application;
  campaign: Campaign;
  accessKey: string;
  /** Whether the last reading failed, so that this may be old. */
  outdated: boolean;
}

/** An application and everything that follows from it: what matters most, and what there is to do, come first. */
export function FollowedApplication({ application, campaign, accessKey, outdated }: Props) {
  const report = useReport(application, accessKey);
  const { zone } = campaign.calendar;
  // Until it is checked, the report is of what was there before.
  const checked = application.status !== "submitted";
  // Nothing is to be settled in what is over; one that is not eligible is told why.
  const settles = checked && (!isOver(application.status) || application.status === "ineligible");
  return (
    <>
      <DemonstrationNotice campaign={campaign} />
      <dl className="ami-facts">
        <div>
          <dt>{texts.epci}</dt>
          <dd>{application.epci.name}</dd>
        </div>
        <div>
          <dt>{texts.call}</dt>
          <dd>{campaign.title}</dd>
        </div>
        <div>
          <dt>{texts.reference}</dt>
          <dd className="ami-reference">{application.reference}</dd>
        </div>
      </dl>
      {outdated && <Alert className="fr-mb-2w" severity="warning" small description={texts.outdated} />}
      <StatusBanner application={application} campaign={campaign} report={report.data} />
      <Loaded query={report}>{(read) => settles && <ToSettle application={application} report={read} zone={zone} />}</Loaded>
      {application.submissions > 0 && <ReceiptSection application={application} accessKey={accessKey} campaign={campaign} />}
      {checked && report.data !== undefined && (
        <>
          <FundingSection application={application} funding={report.data.funding} />
          <SupportSection application={application} campaign={campaign} report={report.data} />
          <ReportSection application={application} campaign={campaign} report={report.data} />
          <AdviceSection application={application} campaign={campaign} report={report.data} />
        </>
      )}
      <Timeline application={application} accessKey={accessKey} zone={zone} />
      <ComeBack application={application} accessKey={accessKey} />
      {!isOver(application.status) && <WithdrawalSection application={application} accessKey={accessKey} campaign={campaign} />}
    </>
  );
}
