import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { Choice } from "../../api/types";
import { useDossier, useDraft } from "../../draft/DraftContext";
import { useFiling } from "../FilingContext";
import { fieldId } from "../fields/fieldId";
import { TextField } from "../fields/TextField";
import { useFieldState } from "../fields/useFieldState";
import { useVisited } from "../fields/visited";
import { texts } from "../texts";
import { ArticleQuote } from "./ArticleQuote";

/** The letter of intent of an emerging project (article 3.a). */
export function LetterStep() {
  const { campaign } = useFiling();
  return (
    <>
      <ArticleQuote rule="3.a.1" />
      <TextField pointer="/letter/politicalSupport" label={texts.politicalSupport} hint={texts.politicalSupportHint} lines={6} />
      <ArticleQuote rule="3.a.2" />
      <TextField pointer="/letter/stakes" label={texts.stakes} hint={texts.stakesHint} lines={6} />
      <h2 className="fr-mt-4w" id={fieldId("/letter/leverLines")} tabIndex={-1}>
        {texts.leverLinesTitle}
      </h2>
      <ArticleQuote rule="3.a.3" />
      {campaign.levers.map((lever) => (
        <LeverLine key={lever.id} lever={lever} />
      ))}
      <TextField pointer="/letter/leversLeftOut" label={texts.leversLeftOut} hint={texts.leversLeftOutHint} lines={3} />
      <h2 className="fr-mt-4w" id={fieldId("/letter/needs")} tabIndex={-1}>
        {texts.needsTitle}
      </h2>
      <ArticleQuote rule="3.a.4" />
      <p>{texts.needsText}</p>
      {campaign.needs.map((need) => (
        <Need key={need.id} need={need} />
      ))}
    </>
  );
}

/** What is envisaged on one lever; its line is made by the first letter typed. */
function LeverLine({ lever }: { lever: Choice }) {
  const draft = useDraft();
  const lines = useDossier(({ letter }) => letter?.leverLines) ?? [];
  const index = lines.findIndex((line) => line.lever === lever.id);
  const pointer = `/letter/leverLines/${index < 0 ? lines.length : index}`;
  const state = useFieldState(`${pointer}/text`);
  const visit = useVisited((visited) => visited.visit);
  return (
    <Input
      label={lever.label}
      hintText={lever.help}
      textArea
      {...state}
      nativeTextAreaProps={{
        id: index < 0 ? `${fieldId("/letter/leverLines")}-${lever.id}` : fieldId(`${pointer}/text`),
        rows: 3,
        value: lines[index]?.text ?? "",
        onBlur: () => visit(`${pointer}/text`),
        onChange: ({ target }) => draft.put(pointer, { lever: lever.id, text: target.value }),
      }}
    />
  );
}

/** A need for support: asked or not, and what is expected. */
function Need({ need }: { need: Choice }) {
  const draft = useDraft();
  const needs = useDossier(({ letter }) => letter?.needs) ?? [];
  const index = needs.findIndex((one) => one.kind === need.id);
  const toggle = () =>
    draft.put(
      "/letter/needs",
      index < 0 ? [...needs, { kind: need.id, detail: null }] : needs.filter((_, place) => place !== index),
    );
  return (
    <div className="ami-need" id={index < 0 ? undefined : fieldId(`/letter/needs/${index}`)}>
      <Checkbox
        className="fr-mb-2w"
        options={[
          { label: need.label, hintText: need.help ?? undefined, nativeInputProps: { checked: index >= 0, onChange: toggle } },
        ]}
      />
      {index >= 0 && <TextField pointer={`/letter/needs/${index}/detail`} label={texts.needDetail(need.label)} lines={3} />}
    </div>
  );
}
