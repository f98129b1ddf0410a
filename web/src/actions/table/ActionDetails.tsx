import { Button } from "@codegouvfr/react-dsfr/Button";
import type { ProjectAction } from "../../api/types";
import { useDossier } from "../../draft/DraftContext";
import { useFiling } from "../../filing/FilingContext";
import { ChoiceField } from "../../filing/fields/ChoiceField";
import { TextField } from "../../filing/fields/TextField";
import { limits } from "../limits";
import { texts } from "../texts";
import type { RowChanges } from "./RowChanges";

interface Props {
  id: string;
  pointer: string;
  action: ProjectAction;
  index: number;
  /** The action, as it is called. */
  name: string;
  /** All of it, and not only the guarantee that the kind asks for. */
  whole: boolean;
  changes: RowChanges;
}

/** What does not fit in the row of an action: its guarantee, its description, and what can be done with the row. */
export function ActionDetails({ id, pointer, action, index, name, whole, changes }: Props) {
  const { campaign } = useFiling();
  const count = useDossier(({ actions }) => actions?.length ?? 0);
  return (
    <div className="ami-details" id={id}>
      {(asksGuarantee(action, campaign.actionKinds) || action.guarantee) && (
        <ChoiceField
          pointer={`${pointer}/guarantee`}
          label={`${texts.guarantee} ${name}`}
          hint={texts.guaranteeHint}
          choices={campaign.guarantees}
        />
      )}
      {whole && (
        <>
          <TextField
            pointer={`${pointer}/description`}
            label={`${texts.description} ${name}`}
            hint={texts.descriptionHint}
            lines={3}
          />
          <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm fr-btns-group--icon-left">
            <li>
              <Button
                priority="secondary"
                iconId="fr-icon-add-line"
                disabled={count >= limits.actions}
                onClick={() => changes.duplicate(index)}
              >
                {texts.duplicate}
                <span className="fr-sr-only"> {name}</span>
              </Button>
            </li>
            <li>
              <Button
                priority="secondary"
                iconId="fr-icon-arrow-up-line"
                disabled={index === 0}
                onClick={() => changes.move(index, -1)}
              >
                {texts.moveUp}
                <span className="fr-sr-only"> {name}</span>
              </Button>
            </li>
            <li>
              <Button
                priority="secondary"
                iconId="fr-icon-arrow-down-line"
                disabled={index === count - 1}
                onClick={() => changes.move(index, 1)}
              >
                {texts.moveDown}
                <span className="fr-sr-only"> {name}</span>
              </Button>
            </li>
            <li>
              <Button priority="secondary" iconId="fr-icon-delete-line" onClick={() => changes.remove(index)}>
                {texts.remove}
                <span className="fr-sr-only"> {name}</span>
              </Button>
            </li>
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether the text of the call asks for a guarantee of permanence for an action of its kind (2.o3.g). */
export const asksGuarantee = ({ kind }: ProjectAction, kinds: { id: string; needsGuarantee: boolean }[]): boolean =>
  kinds.some(({ id, needsGuarantee }) => id === kind && needsGuarantee);
