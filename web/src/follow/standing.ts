import type { Application } from "../api/types";

/** How a state is to be received: it colours the banner, whose words say the same. */
export type Tone = "info" | "success" | "warning" | "error" | "neutral";

/** The tone of each status. */
export const tones: Record<Application["status"], Tone> = {
  draft: "warning",
  submitted: "info",
  incomplete: "warning",
  complete: "success",
  "in-support": "success",
  "in-funding": "success",
  "under-review": "info",
  accepted: "success",
  redirected: "info",
  declined: "neutral",
  withdrawn: "neutral",
  expired: "neutral",
  ineligible: "error",
};

/** The status after which nothing follows, where nothing can be withdrawn any more. */
export const isOver = (status: Application["status"]): boolean =>
  ["accepted", "redirected", "declined", "withdrawn", "expired", "ineligible"].includes(status);

/** The icon of each tone. */
export const icons = {
  info: "fr-icon-info-fill",
  success: "fr-icon-success-fill",
  warning: "fr-icon-warning-fill",
  error: "fr-icon-error-fill",
  neutral: "fr-icon-information-fill",
} as const satisfies Record<Tone, string>;
