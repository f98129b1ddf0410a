import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";

/** How far a campaign is on its way to the region's goal. */
export const useProgress = (campaign: string) =>
  useQuery({
    queryKey: ["progress", campaign],
    queryFn: () => answerOf(api.GET("/campaigns/{campaign}/progress", { params: { path: { campaign } } })),
  });
