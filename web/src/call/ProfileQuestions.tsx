import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import type { Campaign } from "../api/types";
import { CheckboxQuestion } from "./CheckboxQuestion";
import { itemsOf, letterRules, type ProfileAnswers, type StrategyState, sheetRules } from "./profileAnswers";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
  answers: ProfileAnswers;
  onChange: (answers: ProfileAnswers) => void;
}

const strategies: StrategyState[] = ["document", "components", "none"];

/** The questions, with the choices and the words of the call. */
export function ProfileQuestions({ campaign, answers, onChange }: Props) {
  const change = (some: Partial<ProfileAnswers>) => onChange({ ...answers, ...some });
  const items = (rules: readonly string[]) => itemsOf(campaign, rules).map(({ rule, label }) => ({ id: rule, label }));
  const guaranteeAsked = campaign.actionKinds.some((kind) => kind.needsGuarantee && answers.kinds.includes(kind.id));
  const help = texts.profileHelp;
  return (
    <>
      <CheckboxQuestion
        legend={help.levers}
        options={campaign.levers}
        value={answers.levers}
        onChange={(levers) => change({ levers })}
      />
      {(["strategic", "operational", "complementary"] as const).map((volet) => {
        const kinds = campaign.actionKinds.filter((kind) => kind.volet === volet);
        const ids = kinds.map((kind) => kind.id);
        return (
          <CheckboxQuestion
            key={volet}
            legend={help.kinds[volet]}
            options={kinds}
            value={answers.kinds.filter((kind) => ids.includes(kind))}
            onChange={(chosen) => change({ kinds: [...answers.kinds.filter((kind) => !ids.includes(kind)), ...chosen] })}
          />
        );
      })}
      {guaranteeAsked && (
        <RadioButtons
          legend={help.guarantee}
          options={[...campaign.guarantees, { id: "", label: help.noGuarantee, help: null }].map((guarantee) => ({
            label: guarantee.label,
            ...(guarantee.help ? { hintText: guarantee.help } : {}),
            nativeInputProps: {
              checked: answers.guarantee === guarantee.id,
              onChange: () => change({ guarantee: guarantee.id }),
            },
          }))}
        />
      )}
      <RadioButtons
        legend={help.strategy}
        options={strategies.map((strategy) => ({
          label: help.strategies[strategy],
          nativeInputProps: { checked: answers.strategy === strategy, onChange: () => change({ strategy }) },
        }))}
      />
      <RadioButtons
        legend={help.ready}
        hintText={help.readyHint}
        options={[true, false].map((ready) => ({
          label: ready ? help.yes : help.no,
          nativeInputProps: { checked: answers.ready === ready, onChange: () => change({ ready }) },
        }))}
      />
      {answers.ready && (
        <CheckboxQuestion
          legend={help.sheet}
          hint={help.sheetHint}
          options={items(sheetRules)}
          value={answers.sheet}
          onChange={(sheet) => change({ sheet })}
        />
      )}
      <CheckboxQuestion
        legend={help.letter}
        options={items(letterRules)}
        value={answers.letter}
        onChange={(letter) => change({ letter })}
      />
      <CheckboxQuestion
        legend={help.needs}
        hint={help.needsHint}
        options={campaign.needs}
        value={answers.needs}
        onChange={(needs) => change({ needs })}
      />
    </>
  );
}
