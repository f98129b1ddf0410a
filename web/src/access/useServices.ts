import { useQueries } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import type { Campaign } from "../api/types";

/** The services in charge of these campaigns, each once. */
export const useServices = (campaigns: { id: string }[]): Campaign["service"][] =>
  useQueries({
    queries: campaigns.map(({ id }) => ({
      queryKey: ["campaign", id],
      queryFn: () => answerOf(api.GET("/campaigns/{campaign}", { params: { path: { campaign: id } } })),
    })),
    combine: (all) => {
      const services = all.flatMap(({ data }) => (data === undefined ? [] : [data.service]));
      return [...new Map(services.map((service) => [service.email, service])).values()];
    },
  });
