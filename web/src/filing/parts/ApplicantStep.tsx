import { useDossier, useDraftState } from "../../draft/DraftContext";
import { valueAt } from "../../draft/pointer";
import { useFiling } from "../FilingContext";
import { ChoiceField } from "../fields/ChoiceField";
import { fieldId } from "../fields/fieldId";
import { TextField } from "../fields/TextField";
import { texts } from "../texts";
import { ListEditor } from "./ListEditor";

/** Who applies, with whom, and what is under way already (article 1). */
export function ApplicantStep() {
  const { epci, campaign } = useFiling();
  const { siren, name } = useDraftState(({ application }) => application.epci);
  return (
    <>
      <h2>{texts.epciTitle}</h2>
      <div id={fieldId("/applicant/siren")} tabIndex={-1}>
        <p className="fr-text--lead fr-mb-1v">{name}</p>
        <p className="fr-text--sm">{texts.epciFixed(siren.replace(/(\d{3})(?=\d)/g, "$1 "))}</p>
        {epci && <p className="fr-text--sm">{epci.explanation}</p>}
      </div>
      <h2>{texts.contactTitle}</h2>
      <p>{texts.contactText}</p>
      <div className="ami-narrow">
        <TextField pointer="/applicant/contact/name" label={texts.contactName} autoComplete="name" />
        <TextField pointer="/applicant/contact/role" label={texts.contactRole} autoComplete="organization-title" />
        <TextField
          pointer="/applicant/contact/email"
          label={texts.contactEmail}
          hint={texts.contactEmailHint}
          type="email"
          autoComplete="email"
        />
        <TextField pointer="/applicant/contact/phone" label={texts.contactPhone} type="tel" autoComplete="tel" />
        <TextField pointer="/applicant/representative" label={texts.representative} hint={texts.representativeHint} />
      </div>
      <h2>{texts.partnersTitle}</h2>
      <p>{texts.partnersText}</p>
      <ListEditor pointer="/partners" itemName={texts.partner} add={texts.addPartner}>
        {(pointer) => (
          <>
            <ChoiceField pointer={`${pointer}/kind`} label={texts.partnerKind} choices={campaign.partnerKinds} />
            <OtherLabel pointer={pointer} label={texts.partnerLabel} />
            <TextField pointer={`${pointer}/name`} label={texts.partnerName} />
          </>
        )}
      </ListEditor>
      <h2 className="fr-mt-4w">{texts.commitmentsTitle}</h2>
      <p>{texts.commitmentsText}</p>
      <ListEditor pointer="/commitments" itemName={texts.commitment} add={texts.addCommitment}>
        {(pointer) => (
          <>
            <ChoiceField pointer={`${pointer}/kind`} label={texts.commitmentKind} choices={campaign.commitmentKinds} />
            <OtherLabel pointer={pointer} label={texts.commitmentLabel} />
            <TextField pointer={`${pointer}/detail`} label={texts.commitmentDetail} lines={2} />
          </>
        )}
      </ListEditor>
    </>
  );
}

/** What an item is, where its kind is "other": the list of the call stays open (article 1). */
function OtherLabel({ pointer, label }: { pointer: string; label: string }) {
  const kind = useDossier((dossier) => valueAt(dossier, `${pointer}/kind`));
  const said = useDossier((dossier) => valueAt(dossier, `${pointer}/label`));
  return kind === "other" || said ? <TextField pointer={`${pointer}/label`} label={label} /> : null;
}
