import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import { useState } from "react";
import type { EpciListItem } from "../../api/types";
import { texts } from "../texts";
import { useEpci, useEpciSearch } from "./useEpciSearch";

interface Props {
  campaign: string;
  chosen: EpciListItem | null;
  choose(epci: EpciListItem): void;
  /** Whether to ask for a choice. */
  lacking: boolean;
}

/** Finds the EPCI that applies, by its name, its SIREN or a commune. */
export function EpciSearch({ campaign, chosen, choose, lacking }: Props) {
  const [text, setText] = useState("");
  const search = useEpciSearch(campaign, text);
  const detail = useEpci(campaign, chosen?.siren);
  const found = search.data ?? [];
  const listed = chosen === null || found.some(({ siren }) => siren === chosen.siren) ? found : [chosen, ...found];
  return (
    <>
      <Input
        label={texts.searchLabel}
        hintText={texts.searchHint}
        state={lacking ? "error" : "default"}
        stateRelatedMessage={texts.chooseEpci}
        nativeInputProps={{
          id: "epci",
          type: "search",
          autoComplete: "off",
          value: text,
          onChange: (event) => setText(event.target.value),
        }}
      />
      <p role="status" className="fr-text--sm">
        {search.isError
          ? search.error.message
          : search.data && (found.length > 0 ? texts.searchCount(found.length) : texts.searchNothing)}
      </p>
      {listed.length > 0 && (
        <RadioButtons
          legend={texts.searchResults}
          name="epci"
          options={listed.map((epci) => ({
            label: epci.name,
            hintText:
              texts.epciHint(epci.department, epci.communes) + (epci.through === null ? "" : texts.epciThrough(epci.through)),
            nativeInputProps: { checked: chosen?.siren === epci.siren, onChange: () => choose(epci) },
          }))}
        />
      )}
      {chosen?.eligible === false && (
        <Alert as="h2" severity="warning" title={texts.notEligible} description={detail.data?.explanation ?? ""} />
      )}
    </>
  );
}
