import { expect, it } from "vitest";
import { type CampaignListItem, currentCampaign } from "./currentCampaign";

const campaign = (id: string, deadline: string, open: boolean): CampaignListItem => ({
  id,
  title: id,
  summary: "",
  demonstration: false,
  open,
  calendar: { opens: "2025-01-01T00:00:00+01:00", deadline, zone: "Europe/Paris", deadlineText: "" },
});
const closed2024 = campaign("closed-2024", "2024-06-01T00:00:00+02:00", false);
const closed2025 = campaign("closed-2025", "2025-06-01T00:00:00+02:00", false);
const open2026 = campaign("open-2026", "2026-06-01T00:00:00+02:00", true);
const open2027 = campaign("open-2027", "2027-06-01T00:00:00+02:00", true);

it("is the open one with the nearest deadline, in whatever order they come", () => {
  expect(currentCampaign([closed2025, open2027, open2026, closed2024])).toBe(open2026);
});

it("is the last one where none is open", () => {
  expect(currentCampaign([closed2025, closed2024])).toBe(closed2025);
});

it("is none where there is none", () => {
  expect(currentCampaign([])).toBeUndefined();
});
