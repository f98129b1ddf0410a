import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox";
import { useField } from "../draft/DraftContext";
import { useFiling } from "../filing/FilingContext";
import { fieldId } from "../filing/fields/fieldId";
import { useFieldState } from "../filing/fields/useFieldState";
import { useVisited } from "../filing/fields/visited";
import { texts } from "./texts";

/** The habitats that an operation concerns, among those of the call. */
export function HabitatsField({ pointer }: { pointer: string }) {
  const { campaign } = useFiling();
  const [habitats = [], put] = useField<string[]>(pointer);
  const state = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  const toggle = (habitat: string, chosen: boolean) => {
    put(chosen ? [...habitats, habitat] : habitats.filter((other) => other !== habitat));
    visit(pointer);
  };
  return (
    <Checkbox
      className="ami-habitats"
      small
      legend={texts.habitats}
      hintText={texts.habitatsHint}
      state={state.state === "error" ? "error" : "default"}
      stateRelatedMessage={state.stateRelatedMessage}
      // Of the whole: the design system ties the labels to ids of its own.
      id={fieldId(pointer)}
      options={campaign.habitats.map(({ id, label, help }) => ({
        label,
        ...(help !== null && { hintText: help }),
        nativeInputProps: {
          checked: habitats.includes(id),
          onChange: (event) => toggle(id, event.target.checked),
        },
      }))}
    />
  );
}
