import { Button } from "@codegouvfr/react-dsfr/Button";
import { useEffect, useState } from "react";
import { useDraft, useField } from "../draft/DraftContext";
import { fieldId } from "../filing/fields/fieldId";
import { TextField } from "../filing/fields/TextField";
import { useFieldState } from "../filing/fields/useFieldState";
import { texts } from "./texts";

/** The monitoring indicators, one by one. The first is offered empty: it is in the dossier once something is written in it. */
export function IndicatorsField({ pointer }: { pointer: string }) {
  const draft = useDraft();
  const [indicators = []] = useField<string[]>(pointer);
  const { stateRelatedMessage } = useFieldState(pointer);
  const [next, setNext] = useState<string | null>(null);
  const [said, say] = useState("");
  useEffect(() => {
    if (next === null) return;
    document.getElementById(next)?.focus();
    setNext(null);
  }, [next]);
  const shown = indicators.length === 0 ? [""] : indicators;
  const add = () => {
    draft.put(`${pointer}/${shown.length}`, "");
    setNext(fieldId(`${pointer}/${shown.length}`));
  };
  const remove = (index: number) => {
    draft.put(
      pointer,
      indicators.filter((_, place) => place !== index),
    );
    say(texts.indicatorRemoved);
    setNext(`${fieldId(pointer)}-ajouter`);
  };
  return (
    <div id={fieldId(pointer)}>
      {stateRelatedMessage !== "" && <p className="fr-error-text fr-mb-2w">{stateRelatedMessage}</p>}
      {shown.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what the field is named by.
        <div key={index} className="ami-indicator">
          <TextField
            pointer={`${pointer}/${index}`}
            label={texts.indicator(index + 1)}
            hint={index === 0 ? texts.indicatorHint : undefined}
          />
          {indicators.length > 0 && (
            <Button
              priority="tertiary no outline"
              iconId="fr-icon-delete-line"
              title={texts.removeIndicator(index + 1)}
              onClick={() => remove(index)}
            />
          )}
        </div>
      ))}
      <p role="status" className="fr-sr-only">
        {said}
      </p>
      <Button
        id={`${fieldId(pointer)}-ajouter`}
        priority="secondary"
        size="small"
        iconId="fr-icon-add-line"
        disabled={indicators.length === 0}
        onClick={add}
      >
        {texts.addIndicator}
      </Button>
    </div>
  );
}
