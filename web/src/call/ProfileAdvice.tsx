import { Button } from "@codegouvfr/react-dsfr/Button";
import { CallOut } from "@codegouvfr/react-dsfr/CallOut";
import type { Campaign } from "../api/types";
import { takesApplications } from "../clock/deadlineStage";
import { useDeadlineStage } from "../clock/useDeadlineStage";
import { routes } from "../site/routes";
import { ProfileReadiness } from "./ProfileReadiness";
import { texts } from "./texts";
import type { ProfileVerdict } from "./useProfileAdvice";

interface Props {
  campaign: Campaign;
  verdict: ProfileVerdict;
  /** Whether the answers tell of an operation that is ready. */
  operations: boolean;
}

/** The profile that the rules advise, with their reasons, then what each profile would still ask for. */
export function ProfileAdvice({ campaign, verdict, operations }: Props) {
  const { advice, byProfile } = verdict;
  const advised = campaign.profiles.find((profile) => profile.id === advice?.suggested);
  const open = takesApplications(useDeadlineStage(campaign.calendar));
  const ordered = byProfile.toSorted((one, other) => Number(other.profile === advised) - Number(one.profile === advised));
  return (
    <>
      <CallOut title={advised ? texts.profileHelp.advised(advised.label) : texts.profileHelp.undecided} titleAs="h3" bodyAs="div">
        {advice ? (
          <ul>
            {advice.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p>{texts.profileHelp.undecidedText}</p>
        )}
        <p className="fr-mt-2w fr-mb-0">{texts.profileHelp.bothOpen}</p>
      </CallOut>
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--top">
        {ordered.map(({ profile, report }) => (
          <div key={profile.id} className="fr-col-12 fr-col-md-6">
            <ProfileReadiness profile={profile} report={report} operations={operations}>
              {open && (
                <Button
                  priority={profile === advised || !advised ? "primary" : "secondary"}
                  linkProps={{ href: `${routes.start(campaign.id)}?profil=${profile.id}` }}
                >
                  {texts.profileHelp.start(profile.label)}
                </Button>
              )}
            </ProfileReadiness>
          </div>
        ))}
      </div>
    </>
  );
}
