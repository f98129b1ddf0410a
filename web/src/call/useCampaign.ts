import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import { serverClock } from "../clock/serverClock";
import { keptHeader } from "../offline/serviceWorker";

/** All campaigns, the nearest deadline first. */
export const useCampaigns = () =>
  useQuery({
    queryKey: ["campaigns"],
    queryFn: async () => (await answerOf(api.GET("/campaigns"))).items,
  });

/** A campaign; its answer also sets the server's clock. Asked anew every five minutes, for a deadline may be put off. Of no id, nothing is asked. */
export const useCampaign = (campaign: string) =>
  useQuery({
    queryKey: ["campaign", campaign],
    queryFn: async () => {
      const asked = api.GET("/campaigns/{campaign}", { params: { path: { campaign } } });
      const call = await answerOf(asked);
      // An answer kept on this device tells the time of another day.
      if (!(await asked).response.headers.has(keptHeader)) serverClock.set(call.serverTime);
      return call;
    },
    enabled: campaign !== "",
    refetchInterval: 300_000,
  });
