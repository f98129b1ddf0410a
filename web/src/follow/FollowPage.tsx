import { NoAccess } from "../access/NoAccess";
import { useAccessKey, useApplication } from "../access/useAccess";
import { isProblemOf } from "../api/failures";
import { useCampaign } from "../call/useCampaign";
import { serverClock } from "../clock/serverClock";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { FollowedApplication } from "./FollowedApplication";
import { refreshDelay } from "./refreshDelay";
import { texts } from "./texts";

/** What an EPCI's officer sees of an application from its submission on. */
export function FollowPage({ params: { id } }: { params: { id: string } }) {
  const accessKey = useAccessKey(id);
  return (
    <Page title={texts.title}>
      {accessKey === undefined ? <NoAccess id={id} /> : <Followed key={id} id={id} accessKey={accessKey} />}
    </Page>
  );
}

function Followed({ id, accessKey }: { id: string; accessKey: string }) {
  const application = useApplication(id, accessKey, (last) => refreshDelay(last, serverClock.now()));
  if (isProblemOf(application.error, "application-not-found")) return <NoAccess id={id} failure={application.error.message} />;
  return (
    <Loaded query={application}>
      {(read) => <WithCampaign application={read} accessKey={accessKey} outdated={application.isRefetchError} />}
    </Loaded>
  );
}

function WithCampaign({ application, ...others }: Omit<Parameters<typeof FollowedApplication>[0], "campaign">) {
  const campaign = useCampaign(application.campaign);
  return (
    <Loaded query={campaign}>{(call) => <FollowedApplication application={application} campaign={call} {...others} />}</Loaded>
  );
}
