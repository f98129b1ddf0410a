import { useQuery } from "@tanstack/react-query";
import { answerOf, api, withKey } from "../api/client";
import { UnreachableError } from "../api/failures";
import type { Application } from "../api/types";
import { copyOf, keepCopy } from "../draft/applicationCopy";
import { keepApplication, keyOf } from "./keys";
import { keyInAddress } from "./link";

/** The key of an application: from the link followed, or from this device. Undefined where there is neither. */
export const useAccessKey = (id: string): string | undefined => keyInAddress() ?? keyOf(id);

/** Reads an application; the key that opened it is then kept on this device. */
async function readApplication(id: string, accessKey: string): Promise<Application> {
  const application = await answerOf(api.GET("/applications/{id}", { params: { path: { id } }, headers: withKey(accessKey) }));
  const { reference, campaign, epci } = application;
  keepApplication({ id, accessKey, reference, campaign, epci: epci.name });
  void keepCopy(application);
  return application;
}

/** The application as it is on the server; read again after as many milliseconds as asked of the last reading, or never. */
export const useApplication = (id: string, accessKey: string, readAgain?: (last: Application | undefined) => number) =>
  useQuery({
    queryKey: ["application", id, accessKey],
    // A page that follows is not content with what another page had read.
    ...(readAgain && { staleTime: 0 }),
    refetchInterval: (query) => readAgain?.(query.state.data) ?? false,
    queryFn: () => readApplication(id, accessKey),
  });

/** An application to write on, and whether it is only this device's copy of it, for want of an answer. */
export interface ApplicationToWrite {
  application: Application;
  isCopy: boolean;
}

/** The application as it is on the server now, to begin writing on; without an answer, this device's copy of it. */
export const useApplicationToWrite = (id: string, accessKey: string) =>
  useQuery({
    queryKey: ["application-to-write", id, accessKey],
    queryFn: async (): Promise<ApplicationToWrite> => {
      try {
        return { application: await readApplication(id, accessKey), isCopy: false };
      } catch (failure) {
        const copy = failure instanceof UnreachableError ? await copyOf(id) : undefined;
        if (copy === undefined) throw failure;
        return { application: copy, isCopy: true };
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
