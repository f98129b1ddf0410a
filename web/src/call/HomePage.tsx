import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { texts } from "../site/texts";
import { useCampaigns } from "./useCampaign";

/** The first page: the call that is open, or the last one. */
export function HomePage() {
  const campaigns = useCampaigns();
  return (
    <Page title={texts.site}>
      <Loaded query={campaigns}>
        {(all) => (
          <ul>
            {all.map((campaign) => (
              <li key={campaign.id}>{campaign.title}</li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
