import { Select } from "@codegouvfr/react-dsfr/SelectNext";
import { useField } from "../../draft/DraftContext";
import { fieldId } from "./fieldId";
import { texts } from "./texts";
import { useFieldState } from "./useFieldState";
import { useVisited } from "./visited";

interface Props {
  /** JSON pointer of the code in the dossier. */
  pointer: string;
  label: string;
  hint?: string | undefined;
  /** The codes of the call, with the words for them. */
  choices: readonly { id: string; label: string }[];
}

/** A code of the dossier, chosen in a list. */
export function ChoiceField({ pointer, label, hint, choices }: Props) {
  const [value = "", put] = useField<string>(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  return (
    <Select
      label={label}
      hint={hint}
      {...state}
      options={[{ value: "", label: texts.choose }, ...choices.map((choice) => ({ value: choice.id, label: choice.label }))]}
      nativeSelectProps={{
        id: fieldId(pointer),
        value,
        onChange: (event) => put(event.target.value || null),
        onBlur: () => visit(pointer),
      }}
    />
  );
}
