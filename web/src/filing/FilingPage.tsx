import { useEffect, useState } from "react";
import { NoAccess } from "../access/NoAccess";
import { Opening } from "../access/Opening";
import { type ApplicationToWrite, useAccessKey, useApplicationToWrite } from "../access/useAccess";
import { Uploads } from "../attachments/Uploads";
import { UploadsContext } from "../attachments/UploadsContext";
import { useCampaign } from "../call/useCampaign";
import { Draft } from "../draft/Draft";
import { DraftContext } from "../draft/DraftContext";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { texts as siteTexts } from "../site/texts";
import { Filing } from "./Filing";
import { FilingContext } from "./FilingContext";
import { useEpci } from "./start/useEpciSearch";
import { texts } from "./texts";

/** The dossier of an application, step by step. */
export function FilingPage({ params: { id, step } }: { params: { id: string; step: string } }) {
  const [accessKey] = useState(useAccessKey(id));
  if (accessKey !== undefined) return <ReadFiling key={id} id={id} step={step} accessKey={accessKey} />;
  return (
    <Page title={texts.dossierTitle}>
      <NoAccess id={id} />
    </Page>
  );
}

function ReadFiling({ id, step, accessKey }: { id: string; step: string; accessKey: string }) {
  const application = useApplicationToWrite(id, accessKey);
  if (application.data !== undefined) return <OpenedFiling opened={application.data} step={step} accessKey={accessKey} />;
  return (
    <Page title={texts.dossierTitle}>
      <Opening id={id} query={application}>
        {() => null}
      </Opening>
    </Page>
  );
}

interface Work {
  draft: Draft;
  uploads: Uploads;
}

function OpenedFiling({ opened, step, accessKey }: { opened: ApplicationToWrite; step: string; accessKey: string }) {
  const { application } = opened;
  const work = useWork(opened, accessKey);
  const campaign = useCampaign(application.campaign);
  const epci = useEpci(application.campaign, application.epci.siren);
  if (work === null || campaign.data === undefined) {
    return (
      <Page title={texts.dossierTitle}>
        {campaign.isError ? <Loaded query={campaign}>{() => null}</Loaded> : <p role="status">{siteTexts.loading}</p>}
      </Page>
    );
  }
  return (
    <FilingContext value={{ campaign: campaign.data, epci: epci.data ?? null, accessKey }}>
      <DraftContext value={work.draft}>
        <UploadsContext value={work.uploads}>
          <Filing step={step} />
        </UploadsContext>
      </DraftContext>
    </FilingContext>
  );
}

/** The draft and the uploads, for as long as the page is open; null until this device's own copy is read. */
function useWork(opened: ApplicationToWrite, accessKey: string): Work | null {
  const [work, setWork] = useState<Work | null>(null);
  // The application is where the work begins; from then on the draft reads it again by itself.
  const [begun] = useState(opened);
  useEffect(() => {
    let left = false;
    let made: Work | undefined;
    void Draft.open(begun.application, accessKey, begun.isCopy).then((draft) => {
      if (left) return draft.close();
      made = { draft, uploads: new Uploads(begun.application.id, accessKey, () => void draft.refresh().catch(() => {})) };
      setWork(made);
    });
    return () => {
      left = true;
      made?.uploads.close();
      void made?.draft.save().finally(() => made?.draft.close());
      setWork(null);
    };
  }, [begun, accessKey]);
  return work;
}
