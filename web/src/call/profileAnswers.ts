import type { Campaign } from "../api/types";

/** Where the strategy stands. */
export type StrategyState = "document" | "components" | "none";

/** What someone answers to find their profile; codes are those of the campaign. */
export interface ProfileAnswers {
  levers: string[];
  /** Kinds of action thought of. */
  kinds: string[];
  /** The guarantee of permanence of an acquisition, if there is one. */
  guarantee: string;
  strategy: StrategyState;
  /** Whether an operation is ready to begin at short term. */
  ready: boolean;
  /** Of such an operation, the items of its sheet that can be written now, by rule id. */
  sheet: string[];
  /** Items of a letter of intent that can be written now, by rule id. */
  letter: string[];
  /** Needs for support. */
  needs: string[];
}

export const noAnswers: ProfileAnswers = {
  levers: [],
  kinds: [],
  guarantee: "",
  strategy: "none",
  ready: false,
  sheet: [],
  letter: [],
  needs: [],
};

type Item = Campaign["profiles"][number]["items"][number];

/** The items of the call that have one of these rule ids, whichever profile they are asked of. */
export const itemsOf = (campaign: Campaign, rules: readonly string[]): Item[] =>
  rules.flatMap((rule) => {
    const item = campaign.profiles.flatMap((profile) => profile.items).find((one) => one.rule === rule);
    return item ? [item] : [];
  });

/** The parts of a sheet (3.b.4), and those of the letter (3.a) that are texts. */
export const sheetRules = [
  "3.b.4.location",
  "3.b.4.objectives",
  "3.b.4.indicators",
  "3.b.4.calendar",
  "3.b.4.management",
] as const;
export const letterRules = ["3.a.1", "3.a.2"] as const;
