import { useParams } from "wouter";
import { instantInWords, zoneInWords } from "../clock/format";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { ProgressPicture } from "./ProgressPicture";
import { ProgressTable } from "./ProgressTable";
import { ReceivedCounts } from "./ReceivedCounts";
import { texts } from "./texts";
import { useCampaign } from "./useCampaign";
import { useProgress } from "./useProgress";

/** How far the region is on its way to its goal, as a picture and as a table. Public. */
export function ProgressPage() {
  const { campaign = "" } = useParams();
  const call = useCampaign(campaign);
  const progress = useProgress(campaign);
  return (
    <Page title={texts.progress.title}>
      <Loaded query={call}>
        {({ title, demonstration, calendar }) => (
          <>
            <DemonstrationNotice campaign={{ demonstration }} />
            <p>
              {texts.progress.of} <SiteLink href={routes.call(campaign)}>{title}</SiteLink>
            </p>
            <Loaded query={progress}>
              {(known) => (
                <>
                  <p className="fr-text--lead">
                    <strong>{texts.progress.summary(known.engaged, known.goal.needed, known.goal.year)}</strong>
                  </p>
                  <div className="fr-grid-row fr-grid-row--gutters">
                    <div className="fr-col-12 fr-col-lg-6">
                      <ProgressPicture progress={known} />
                    </div>
                    <div className="fr-col-12 fr-col-lg-6">
                      <ProgressTable progress={known} />
                    </div>
                  </div>
                  <h2>{texts.progress.understood}</h2>
                  <p>{known.goal.explanation}</p>
                  <ReceivedCounts counts={known.applications} />
                  <p className="fr-text--sm">
                    {texts.progress.asOf(instantInWords(known.asOf, calendar.zone), zoneInWords(calendar.zone))}
                  </p>
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}
