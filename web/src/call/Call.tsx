import "./call.css";
import { DeadlineNotice } from "../clock/DeadlineNotice";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Loaded } from "../site/Loaded";
import { AcceptedFiles } from "./AcceptedFiles";
import { ActionKinds } from "./ActionKinds";
import { AfterSubmission } from "./AfterSubmission";
import { CallCard } from "./CallCard";
import { GoalSection } from "./GoalSection";
import { LeversAsked } from "./LeversAsked";
import { OtherCampaigns } from "./OtherCampaigns";
import { ProfilesAsked } from "./ProfilesAsked";
import { ServiceContact } from "./ServiceContact";
import { texts } from "./texts";
import { useCampaign } from "./useCampaign";
import { WhenToApply } from "./WhenToApply";
import { WhoMayApply } from "./WhoMayApply";

interface Props {
  /** Id of the campaign. */
  campaign: string;
}

/** The call on one page: who, what, until when, what happens next, whom to ask. */
export function Call({ campaign }: Props) {
  const query = useCampaign(campaign);
  return (
    <Loaded query={query}>
      {(call) => (
        <>
          <DemonstrationNotice campaign={call} />
          <DeadlineNotice calendar={call.calendar} uploadAllowanceMinutes={call.attachments.uploadAllowanceMinutes} />
          <div className="ami-call">
            <p className="fr-text--lead ami-call__summary">{call.summary}</p>
            <CallCard campaign={call} />
            <div className="ami-call__content">
              <WhoMayApply campaign={call} />
              <LeversAsked campaign={call} />
              <WhenToApply campaign={call} />
            </div>
          </div>
          <ProfilesAsked campaign={call} />
          <ActionKinds campaign={call} />
          <AcceptedFiles terms={call.attachments} />
          <AfterSubmission campaign={call} />
          <GoalSection campaign={call} />
          <ServiceContact service={call.service} />
          <p className="fr-text--sm">{texts.sources(call.textVersion, call.directoryVintage)}</p>
          <OtherCampaigns shown={call.id} />
        </>
      )}
    </Loaded>
  );
}
