import { Input } from "@codegouvfr/react-dsfr/Input";
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { useField } from "../../draft/DraftContext";
import { fieldId } from "./fieldId";
import { useFieldState } from "./useFieldState";
import { useVisited } from "./visited";

interface Props {
  /** JSON pointer of the text in the dossier. */
  pointer: string;
  label: string;
  hint?: string | null | undefined;
  /** Lines shown of a longer text; a single line where not said. */
  lines?: number;
  type?: HTMLInputTypeAttribute;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  disabled?: boolean;
}

/** A text of the dossier. Nothing is cut: what is too long is said, and stays. */
export function TextField({ pointer, label, hint, lines, type = "text", autoComplete, disabled = false }: Props) {
  const [value = "", put] = useField<string>(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  const common = { label, hintText: hint ?? undefined, disabled, ...state };
  const native = { id: fieldId(pointer), value, onBlur: () => visit(pointer) };
  return lines === undefined ? (
    <Input {...common} nativeInputProps={{ ...native, type, autoComplete, onChange: (event) => put(event.target.value) }} />
  ) : (
    <Input {...common} textArea nativeTextAreaProps={{ ...native, rows: lines, onChange: (event) => put(event.target.value) }} />
  );
}
