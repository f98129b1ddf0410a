import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, api, withKey } from "../api/client";
import type { Application, Receipt } from "../api/types";
import { serverClock } from "../clock/serverClock";
import { refreshDelay } from "./refreshDelay";

/** What follows an application: read again when the application moves on, and as often as it is. */
const following = (application: Application, accessKey: string, what: string) => ({
  queryKey: [what, application.id, accessKey, application.status, application.submissions, application.savedAt],
  refetchInterval: () => refreshDelay(application, serverClock.now()),
  placeholderData: keepPreviousData,
});

/** What is missing, who helps, who may fund. */
export const useReport = (application: Application, accessKey: string) =>
  useQuery({
    ...following(application, accessKey, "report"),
    queryFn: () =>
      answerOf(api.GET("/applications/{id}/report", { params: { path: { id: application.id } }, headers: withKey(accessKey) })),
  });

/** What happened, oldest first. */
export const useEvents = (application: Application, accessKey: string) =>
  useQuery({
    ...following(application, accessKey, "events"),
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/applications/{id}/events", { params: { path: { id: application.id } }, headers: withKey(accessKey) }),
        )
      ).items,
  });

/** The receipt of the last submission. */
export const useReceipt = (application: Application, accessKey: string) =>
  useQuery({
    queryKey: ["receipt", application.id, accessKey, application.submissions],
    placeholderData: keepPreviousData,
    enabled: application.submissions > 0,
    // Of the three formats, the JSON.
    queryFn: () =>
      answerOf(
        api.GET("/applications/{id}/receipt", {
          params: { path: { id: application.id }, query: { format: "json" } },
          headers: withKey(accessKey),
        }),
      ) as Promise<Receipt>,
  });
