import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { isProblemOf } from "../../api/failures";
import type { Campaign, EpciListItem } from "../../api/types";
import { useCampaign } from "../../call/useCampaign";
import { Loaded } from "../../site/Loaded";
import { Page } from "../../site/Page";
import { routes } from "../../site/routes";
import { SiteLink } from "../../site/SiteLink";
import { texts } from "../texts";
import { EpciSearch } from "./EpciSearch";
import { openDraft } from "./openDraft";

/** Opening a draft: which EPCI, and which profile if it is known. */
export function StartPage({ params }: { params: { campaign: string } }) {
  const campaign = useCampaign(params.campaign);
  return (
    <Page title={texts.startTitle}>
      <Loaded query={campaign}>{(call) => <StartForm campaign={call} />}</Loaded>
    </Page>
  );
}

function StartForm({ campaign }: { campaign: Campaign }) {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [epci, setEpci] = useState<EpciListItem | null>(null);
  const [profile, setProfile] = useState(campaign.profiles.find(({ id }) => id === search.get("profil"))?.id ?? null);
  const [asked, setAsked] = useState(false);
  const opening = useMutation({
    mutationFn: (siren: string) => openDraft(campaign.id, siren, profile),
    onSuccess: ({ id }) => navigate(`${routes.application(id)}?nouveau`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (epci !== null) opening.mutate(epci.siren);
    else document.getElementById("epci")?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="ami-narrow">
      <p>{texts.startIntro}</p>
      <EpciSearch campaign={campaign.id} chosen={epci} choose={setEpci} lacking={asked && epci === null} />
      <RadioButtons
        legend={texts.profileLegend}
        hintText={texts.profileHint}
        name="profil"
        options={[
          ...campaign.profiles.map(({ id, label, help }) => ({
            label,
            hintText: help ?? undefined,
            nativeInputProps: { checked: profile === id, onChange: () => setProfile(id) },
          })),
          { label: texts.profileLater, nativeInputProps: { checked: profile === null, onChange: () => setProfile(null) } },
        ]}
      />
      <p>
        <SiteLink className="fr-link" href={routes.profileHelp(campaign.id)}>
          {texts.profileHelp}
        </SiteLink>
      </p>
      {opening.isError && (
        <Alert
          as="h2"
          className="fr-mb-3w"
          severity="error"
          title={texts.notOpened}
          description={
            <>
              {opening.error.message} {isProblemOf(opening.error, "application-exists") && texts.existsAdvice}
            </>
          }
        />
      )}
      <Button type="submit" size="large" disabled={opening.isPending}>
        {opening.isPending ? texts.opening : texts.open}
      </Button>
    </form>
  );
}
