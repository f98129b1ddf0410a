import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { answerOf, api } from "../../api/client";

/** From this many letters on, a search makes sense. */
const fewestLetters = 2;

/** The EPCI of the directory that a text names. */
export function useEpciSearch(campaign: string, text: string) {
  const q = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ["epci", campaign, q],
    enabled: q.length >= fewestLetters,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET("/campaigns/{campaign}/epci", { params: { path: { campaign }, query: { q, limit: 10 } }, signal })))
        .items,
  });
}

/** An EPCI with its communes. */
export const useEpci = (campaign: string | undefined, siren: string | undefined) =>
  useQuery({
    queryKey: ["epci-detail", campaign, siren],
    enabled: campaign !== undefined && siren !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answerOf(
        api.GET("/campaigns/{campaign}/epci/{siren}", { params: { path: { campaign: campaign ?? "", siren: siren ?? "" } } }),
      ),
  });
