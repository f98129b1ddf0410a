import type { Choice, ProjectAction } from "../../api/types";
import { useDraft, useField } from "../../draft/DraftContext";
import { valueAt } from "../../draft/pointer";
import { useFiling } from "../../filing/FilingContext";
import { fieldId } from "../../filing/fields/fieldId";
import { serve } from "../columns";
import { letterOf } from "../letters";
import { texts } from "../texts";
import { inColumn } from "./gridKeys";

interface Props {
  /** JSON pointer of the action. */
  pointer: string;
  lever: Choice;
  index: number;
  /** The action, as it is called in labels. */
  action: string;
  described: { "aria-describedby"?: string };
}

/** Whether an action serves a lever (3.b.2). */
export function LeverCell({ pointer, lever, index, action, described }: Props) {
  const draft = useDraft();
  const { campaign } = useFiling();
  const [levers = []] = useField<string[]>(`${pointer}/levers`);
  // The first box is where a link to the levers of the action leads.
  const id = `${fieldId(`${pointer}/levers`)}${index === 0 ? "" : `-${lever.id}`}`;
  return (
    <div className="ami-lever">
      <input
        id={id}
        type="checkbox"
        checked={levers.includes(lever.id)}
        {...described}
        {...inColumn(`lever:${lever.id}`)}
        onChange={(event) =>
          draft.change((dossier) => serve(valueAt(dossier, pointer) as ProjectAction, lever.id, event.target.checked, campaign))
        }
      />
      <label className="ami-cell-label" htmlFor={id}>
        {texts.lever(letterOf(index), lever.label)}
        <span className="fr-sr-only"> {action}</span>
      </label>
    </div>
  );
}
