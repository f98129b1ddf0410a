import { createModal } from "@codegouvfr/react-dsfr/Modal";
import { useRef, useState } from "react";
import { useCampaigns } from "../call/useCampaign";
import { Page } from "../site/Page";
import { KeptApplicationItem } from "./KeptApplicationItem";
import { forgetApplication, type KeptApplication, keptApplications } from "./keys";
import { LostLink } from "./LostLink";
import { OpenByLink } from "./OpenByLink";
import "./access.css";
import { texts } from "./texts";
import { useServices } from "./useServices";

const modal = createModal({ id: "oublier", isOpenedByDefault: false });

/** The applications that this device can open, and how to open any other, or to come back when the link is lost. */
export function ApplicationsPage() {
  const [kept, setKept] = useState(keptApplications);
  const [asked, setAsked] = useState<KeptApplication>();
  const [forgotten, setForgotten] = useState<KeptApplication>();
  const heading = useRef<HTMLHeadingElement>(null);
  const campaigns = useCampaigns();
  const services = useServices(campaigns.data ?? []);
  const forget = () => {
    if (asked === undefined) return;
    forgetApplication(asked.id);
    setKept(keptApplications());
    setForgotten(asked);
    // Its button is gone with it.
    setTimeout(() => heading.current?.focus(), 100);
  };
  return (
    <Page title={texts.title}>
      <section aria-labelledby="sur-cet-appareil">
        <h2 id="sur-cet-appareil" ref={heading} tabIndex={-1} className="ami-heading">
          {texts.kept}
        </h2>
        <p>{kept.length === 0 ? texts.none : texts.keptIntro}</p>
        <p role="status">{forgotten !== undefined && texts.forgotten(forgotten.epci)}</p>
        {kept.length > 0 && (
          <ul className="ami-kept-list">
            {kept.map((application) => (
              <KeptApplicationItem
                key={application.id}
                kept={application}
                call={campaigns.data?.find((campaign) => campaign.id === application.campaign)?.title}
                onForget={() => {
                  setAsked(application);
                  modal.open();
                }}
              />
            ))}
          </ul>
        )}
      </section>
      <OpenByLink />
      <LostLink services={services} />
      <modal.Component
        title={texts.forgetTitle}
        titleAs="h2"
        buttons={[
          { children: texts.forgetConfirm, priority: "secondary", onClick: forget },
          { children: texts.forgetKeep, priority: "primary" },
        ]}
      >
        {asked !== undefined && <p>{texts.forgetAbout(asked.epci, asked.reference)}</p>}
        <p>{texts.forgetText}</p>
      </modal.Component>
    </Page>
  );
}
