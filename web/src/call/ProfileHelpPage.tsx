import "./call.css";
import { useParams } from "wouter";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { ProfileHelp } from "./ProfileHelp";
import { texts } from "./texts";
import { useCampaign } from "./useCampaign";

/** « Quel profil est le mien ? »: a few questions, and what the service's rules say of the answers. */
export function ProfileHelpPage() {
  const { campaign = "" } = useParams();
  const call = useCampaign(campaign);
  return (
    <Page title={texts.profiles.help}>
      <Loaded query={call}>
        {(known) => (
          <>
            <DemonstrationNotice campaign={known} />
            <ProfileHelp campaign={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
