import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { useCampaign } from "../call/useCampaign";
import { LostLink } from "./LostLink";
import { campaignOf } from "./link";
import { OpenByLink } from "./OpenByLink";
import { texts } from "./texts";

interface Props {
  /** Id of the application. */
  id: string;
  /** What the service said, where a key was tried. */
  failure?: string;
}

/** That an application cannot be opened here, and how to come back to it. */
export function NoAccess({ id, failure }: Props) {
  const campaign = useCampaign(campaignOf(id));
  return (
    <>
      <Alert className="fr-mb-4w" as="h2" severity="warning" title={texts.noKey} description={failure ?? texts.noKeyText} />
      <OpenByLink />
      <LostLink services={campaign.data === undefined ? [] : [campaign.data.service]} />
    </>
  );
}
