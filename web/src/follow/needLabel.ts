import type { Campaign } from "../api/types";

/** A need in the words of the call. */
export const needLabel = (need: string, campaign: Campaign): string =>
  campaign.needs.find((choice) => choice.id === need)?.label ?? need;
