import { useEffect, useState } from "react";
import type { OperationSheet, ProjectAction } from "../api/types";
import { useField } from "../draft/DraftContext";
import { ChoiceField } from "../filing/fields/ChoiceField";
import { NumberField } from "../filing/fields/NumberField";
import { TextField } from "../filing/fields/TextField";
import { useFieldState } from "../filing/fields/useFieldState";
import { ListEditor } from "../filing/parts/ListEditor";
import { fundingBalance } from "./fundingBalance";
import { texts } from "./texts";

const sources = Object.entries(texts.sources).map(([id, label]) => ({ id, label }));
const noLines: never[] = [];

interface Props {
  /** JSON pointer of the plan. */
  pointer: string;
  action: ProjectAction | null;
}

/** How the cost of an operation is met, line by line, with the sum against the cost. */
export function FundingPlan({ pointer, action }: Props) {
  const [plan = noLines] = useField<NonNullable<OperationSheet["fundingPlan"]>>(pointer);
  const { stateRelatedMessage } = useFieldState(pointer);
  const balance = useSettled(plan.length === 0 ? "" : fundingBalance(plan, action));
  return (
    <>
      <p>{texts.fundingText}</p>
      <ListEditor pointer={pointer} itemName={(index) => texts.line(index + 1)} add={texts.addLine}>
        {(line) => (
          <div className="ami-funding-line">
            <ChoiceField pointer={`${line}/source`} label={texts.source} choices={sources} />
            <TextField pointer={`${line}/label`} label={texts.funder} hint={texts.funderHint} />
            <NumberField pointer={`${line}/amount`} label={texts.amount} />
          </div>
        )}
      </ListEditor>
      <p role="status" className="fr-text--bold fr-mt-2w">
        {balance}
      </p>
      {stateRelatedMessage !== "" && <p className="fr-info-text">{stateRelatedMessage}</p>}
    </>
  );
}

/** A text once it has stopped changing: read aloud once for an amount, and not for each of its figures. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 700);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
