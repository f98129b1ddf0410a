import { Input } from "@codegouvfr/react-dsfr/Input";
import { fieldId } from "./fieldId";
import { texts } from "./texts";
import { useFieldState } from "./useFieldState";
import { useNumberText } from "./useNumberText";
import { useVisited } from "./visited";

interface Props {
  /** JSON pointer of the number in the dossier. */
  pointer: string;
  label: string;
  hint?: string;
}

/** A number of the dossier, written as in French. */
export function NumberField({ pointer, label, hint }: Props) {
  const { text, wrong, type, leave } = useNumberText(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  return (
    <Input
      label={label}
      hintText={hint}
      {...(wrong ? { state: "error", stateRelatedMessage: texts.notANumber } : state)}
      nativeInputProps={{
        id: fieldId(pointer),
        inputMode: "decimal",
        value: text,
        onChange: (event) => type(event.target.value),
        onBlur: () => {
          leave();
          visit(pointer);
        },
      }}
    />
  );
}
