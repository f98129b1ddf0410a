import { Input } from "@codegouvfr/react-dsfr/Input";
import { useField } from "../draft/DraftContext";
import { fieldId } from "../filing/fields/fieldId";
import { useFieldState } from "../filing/fields/useFieldState";
import { useVisited } from "../filing/fields/visited";

/** A day of the dossier, by the browser's own calendar. */
export function DateField({ pointer, label }: { pointer: string; label: string }) {
  const [value = "", put] = useField<string>(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  return (
    <Input
      label={label}
      {...state}
      nativeInputProps={{
        id: fieldId(pointer),
        type: "date",
        // Keeps a year to four figures.
        max: "9999-12-31",
        value,
        onChange: (event) => put(event.target.value || null),
        onBlur: () => visit(pointer),
      }}
    />
  );
}
