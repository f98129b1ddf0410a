import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import type { Campaign, CompletenessReport } from "../api/types";
import { exampleAttachments, exampleDossier } from "./exampleDossier";
import type { ProfileAnswers } from "./profileAnswers";

/** What the service's rules say of some answers. */
export interface ProfileVerdict {
  /** The profile that fits, with reasons; null where the rules do not decide. */
  advice: CompletenessReport["profileAdvice"];
  /** The same answers judged by each profile, in the order of the call. */
  byProfile: { profile: Campaign["profiles"][number]; report: CompletenessReport }[];
}

/** Has the answers judged by the service: once without a profile, for its advice, and once by each. Nothing is stored. */
export const useProfileAdvice = (campaign: Campaign, answers: ProfileAnswers | undefined) =>
  useQuery({
    queryKey: ["profile-advice", campaign.id, answers],
    enabled: answers !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => judge(campaign, answers as ProfileAnswers),
  });

async function judge(campaign: Campaign, answers: ProfileAnswers): Promise<ProfileVerdict> {
  const dossier = exampleDossier(campaign, answers, await anyApplicant(campaign.id));
  const params = { path: { campaign: campaign.id }, query: { attachments: exampleAttachments(answers) } };
  const check = (profile: string | null) =>
    answerOf(api.POST("/campaigns/{campaign}/check", { params, body: { ...dossier, profile } }));
  const [free, ...reports] = await Promise.all([check(null), ...campaign.profiles.map((profile) => check(profile.id))]);
  return {
    advice: free.profileAdvice,
    byProfile: campaign.profiles.map((profile, index) => ({ profile, report: reports[index] as CompletenessReport })),
  };
}

/** An EPCI that may apply, whichever: the rules ask for one, and the advice does not depend on it. */
async function anyApplicant(campaign: string) {
  const { items } = await answerOf(
    api.GET("/campaigns/{campaign}/epci", { params: { path: { campaign }, query: { limit: 50 } } }),
  );
  const siren = items.find((epci) => epci.eligible)?.siren ?? "";
  return answerOf(api.GET("/campaigns/{campaign}/epci/{siren}", { params: { path: { campaign, siren } } }));
}
