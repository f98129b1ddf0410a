import { currentCampaign } from "./currentCampaign";
import { useCampaigns } from "./useCampaign";

/** The campaign that the first page shows, in short; undefined until it is known, or where there is none. */
export const useCurrentCampaign = () => currentCampaign(useCampaigns().data ?? []);
