import { useParams } from "wouter";
import { Page } from "../site/Page";
import { Call } from "./Call";
import { texts } from "./texts";
import { useCampaign } from "./useCampaign";

/** Any call, open or not, by its address. */
export function CallPage() {
  const { campaign = "" } = useParams();
  const call = useCampaign(campaign);
  return (
    <Page title={call.data?.title ?? texts.title}>
      <Call campaign={campaign} />
    </Page>
  );
}
