import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { texts as siteTexts } from "../site/texts";
import { Call } from "./Call";
import { currentCampaign } from "./currentCampaign";
import { texts } from "./texts";
import { useCampaigns } from "./useCampaign";

/** The first page: the call that is open, or the last one. */
export function HomePage() {
  const campaigns = useCampaigns();
  const current = currentCampaign(campaigns.data ?? []);
  return (
    <Page title={current?.title ?? siteTexts.site}>
      <Loaded query={campaigns}>{() => (current ? <Call campaign={current.id} /> : <p>{texts.noCampaign}</p>)}</Loaded>
    </Page>
  );
}
