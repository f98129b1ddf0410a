import { useDossier } from "../draft/DraftContext";
import { useFiling } from "./FilingContext";
import { type Step, steps } from "./steps";

/** The steps of this dossier, by the profile it has chosen. Before it has chosen, those that both profiles share. */
export function useSteps(): Step[] {
  const { campaign } = useFiling();
  const chosen = useDossier(({ profile }) => profile);
  const route = campaign.profiles.find(({ id }) => id === chosen)?.route;
  return steps.filter((step) => step.route === undefined || step.route === route);
}
