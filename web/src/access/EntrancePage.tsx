import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { useState } from "react";
import { Redirect, useSearchParams } from "wouter";
import { isProblemOf } from "../api/failures";
import type { Application } from "../api/types";
import { useCampaign } from "../call/useCampaign";
import { Loaded } from "../site/Loaded";
import { Page } from "../site/Page";
import { routes } from "../site/routes";
import { NoAccess } from "./NoAccess";
import { ReturnLink } from "./ReturnLink";
import { texts } from "./texts";
import { useAccessKey, useApplication } from "./useAccess";
import { useCleanAddress } from "./useCleanAddress";

/** Where the link of an application leads: to its dossier, or to its follow-up once it is submitted. A new draft first shows its link. */
export function EntrancePage({ params: { id } }: { params: { id: string } }) {
  // Read once: the address is cleaned as soon as the key has opened the application and is kept.
  const [accessKey] = useState(useAccessKey(id));
  if (accessKey !== undefined) return <Entrance id={id} accessKey={accessKey} />;
  return (
    <Page title={texts.entrance}>
      <NoAccess id={id} />
    </Page>
  );
}

function Entrance({ id, accessKey }: { id: string; accessKey: string }) {
  const application = useApplication(id, accessKey);
  const [search] = useSearchParams();
  useCleanAddress(id, application.isSuccess);
  if (isProblemOf(application.error, "application-not-found", "sign-in-required")) {
    return (
      <Page title={texts.entrance}>
        <NoAccess id={id} failure={application.error.message} />
      </Page>
    );
  }
  if (application.data === undefined) {
    return (
      <Page title={texts.entrance}>
        <Loaded query={application}>{() => null}</Loaded>
      </Page>
    );
  }
  const { status, editable } = application.data;
  if (search.has("nouveau")) return <Opened application={application.data} accessKey={accessKey} />;
  return <Redirect replace to={editable || status === "draft" ? routes.step(id, "porteur") : routes.follow(id)} />;
}

function Opened({ application, accessKey }: { application: Application; accessKey: string }) {
  const { id, reference, epci, campaign } = application;
  const call = useCampaign(campaign);
  return (
    <Page title={texts.openedTitle}>
      <Alert severity="info" small description={texts.openedText(epci.name, reference)} />
      <h2 className="fr-mt-4w">{texts.keepLink}</h2>
      <Loaded query={call}>
        {({ service }) => <ReturnLink id={id} accessKey={accessKey} reference={reference} epci={epci.name} service={service} />}
      </Loaded>
      <Button size="large" linkProps={{ href: routes.step(id, "porteur") }}>
        {texts.begin}
      </Button>
    </Page>
  );
}
