import type { components } from "../api/contract";

export type CampaignListItem = components["schemas"]["CampaignListItem"];

const byDeadline = (one: CampaignListItem, other: CampaignListItem) =>
  Date.parse(one.calendar.deadline) - Date.parse(other.calendar.deadline);

/** The campaign that the first page shows: of those that are open, the one with the nearest deadline; else the last one. */
export function currentCampaign(campaigns: CampaignListItem[]): CampaignListItem | undefined {
  const sorted = campaigns.toSorted(byDeadline);
  return sorted.find((campaign) => campaign.open) ?? sorted.at(-1);
}
