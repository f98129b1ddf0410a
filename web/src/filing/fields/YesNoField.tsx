import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import { useField } from "../../draft/DraftContext";
import { fieldId } from "./fieldId";
import { texts } from "./texts";
import { useFieldState } from "./useFieldState";
import { useVisited } from "./visited";

interface Props {
  /** JSON pointer of the answer in the dossier; null until it is said. */
  pointer: string;
  label: string;
  hint?: string | undefined;
}

/** A question of the dossier, answered by yes or no. */
export function YesNoField({ pointer, label, hint }: Props) {
  const [value, put] = useField<boolean>(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  const answer = (said: boolean) => ({
    label: said ? texts.yes : texts.no,
    nativeInputProps: {
      checked: value === said,
      onChange: () => {
        put(said);
        visit(pointer);
      },
    },
  });
  return (
    <div id={fieldId(pointer)}>
      <RadioButtons
        legend={label}
        hintText={hint}
        orientation="horizontal"
        {...state}
        // Of the whole: the design system ties the labels to ids of its own.
        id={fieldId(pointer)}
        name={fieldId(pointer)}
        options={[answer(true), answer(false)]}
      />
    </div>
  );
}
