import { useQuery } from "@tanstack/react-query";
import { answerOf, api, withKey } from "../api/client";
import { keepApplication, keyOf } from "./keys";
import { keyInAddress } from "./link";

/**
 * The key of an application: from the link followed, which is then kept on this device once it has opened the application, or from
 * this device. Undefined where there is neither.
 */
export const useAccessKey = (id: string): string | undefined => keyInAddress() ?? keyOf(id);

/** The application as it is on the server. */
export const useApplication = (id: string, accessKey: string) =>
  useQuery({
    queryKey: ["application", id, accessKey],
    queryFn: async () => {
      const application = await answerOf(
        api.GET("/applications/{id}", { params: { path: { id } }, headers: withKey(accessKey) }),
      );
      const { reference, campaign, epci } = application;
      keepApplication({ id, accessKey, reference, campaign, epci: epci.name });
      return application;
    },
  });
