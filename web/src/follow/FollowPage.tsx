import { useState } from "react";
import { NoAccess } from "../access/NoAccess";
import { Opening } from "../access/Opening";
import { useAccessKey, useApplication } from "../access/useAccess";
import { useCleanAddress } from "../access/useCleanAddress";
import { useCampaign } from "../call/useCampaign";
import { serverClock } from "../clock/serverClock";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { FollowedApplication } from "./FollowedApplication";
import { refreshDelay } from "./refreshDelay";
import { texts } from "./texts";

/** What an EPCI's officer sees of an application from its submission on. */
export function FollowPage({ params: { id } }: { params: { id: string } }) {
  return (
    <Page title={texts.title}>
      <WithKey key={id} id={id} />
    </Page>
  );
}

function WithKey({ id }: { id: string }) {
  // Read once: the address is cleaned as soon as the key has opened the application and is kept.
  const [accessKey] = useState(useAccessKey(id));
  return accessKey === undefined ? <NoAccess id={id} /> : <Followed id={id} accessKey={accessKey} />;
}

function Followed({ id, accessKey }: { id: string; accessKey: string }) {
  const application = useApplication(id, accessKey, (last) => refreshDelay(last, serverClock.now()));
  useCleanAddress(id, application.isSuccess);
  return (
    <Opening id={id} query={application}>
      {(read) => <WithCampaign application={read} accessKey={accessKey} outdated={application.isRefetchError} />}
    </Opening>
  );
}

function WithCampaign({ application, ...others }: Omit<Parameters<typeof FollowedApplication>[0], "campaign">) {
  const campaign = useCampaign(application.campaign);
  return (
    <Loaded query={campaign}>{(call) => <FollowedApplication application={application} campaign={call} {...others} />}</Loaded>
  );
}
