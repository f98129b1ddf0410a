import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import { useField } from "../../draft/DraftContext";
import { routes } from "../../site/routes";
import { SiteLink } from "../../site/SiteLink";
import { useFiling } from "../FilingContext";
import { fieldId } from "../fields/fieldId";
import { TextField } from "../fields/TextField";
import { useFieldState } from "../fields/useFieldState";
import { texts } from "../texts";

/** The project in short, and the profile it is judged by (objective of the call). */
export function ProjectStep() {
  const { campaign } = useFiling();
  const [profile, put] = useField<string>("/profile");
  const state = useFieldState("/profile");
  return (
    <>
      <div id={fieldId("/profile")}>
        <RadioButtons
          legend={texts.profileLegend}
          hintText={texts.profileHint}
          name="profil"
          {...state}
          options={campaign.profiles.map(({ id, label, help }) => ({
            label,
            hintText: help ?? undefined,
            nativeInputProps: { checked: profile === id, onChange: () => put(id) },
          }))}
        />
      </div>
      <p>
        <SiteLink className="fr-link" href={routes.profileHelp(campaign.id)}>
          {texts.profileHelp}
        </SiteLink>
      </p>
      <TextField pointer="/title" label={texts.projectTitle} hint={texts.projectTitleHint} />
      <TextField pointer="/summary" label={texts.summary} hint={texts.summaryHint} lines={6} />
    </>
  );
}
