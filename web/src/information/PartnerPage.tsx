import "./information.css";
import { useParams } from "wouter";
import { ServiceAddress } from "../call/ServiceAddress";
import { useCampaign } from "../call/useCampaign";
import { useReceiptSummary } from "../receipts/useReceiptSummary";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Page } from "../site/Page";
import { Sections } from "./Sections";
import { Services } from "./Services";
import { texts } from "./texts";

/** Where the notices to partner agencies lead: what a reference is, and who gives the file. Nothing of the file is shown here. */
export function PartnerPage() {
  const { reference = "" } = useParams();
  const { data: summary } = useReceiptSummary(reference);
  const { data: call } = useCampaign(summary?.campaign.id ?? "");
  const { access, contact, titleOf, intro, ofCampaign } = texts.partner;
  return (
    <Page title={titleOf(reference)}>
      {call && <DemonstrationNotice campaign={call} />}
      <p className="fr-text--lead ami-prose">{intro}</p>
      {summary && <p className="ami-prose">{ofCampaign(summary.reference, summary.campaign.title)}</p>}
      <Sections
        sections={[access, contact]}
        after={{ [contact.title]: call ? <ServiceAddress service={call.service} /> : <Services /> }}
      />
    </Page>
  );
}
