import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answerOf, api } from "../api/client";
import type { Dossier } from "../api/types";
import { useDossier, useDraftState } from "../draft/DraftContext";

/** A pause in typing before the rules are asked again. */
const pauseBeforeChecking = 700;

/** What the rules say of the dossier on this page, as it is being written; the report before, while they are being asked. */
export function useLiveReport() {
  const campaign = useDraftState(({ application }) => application.campaign);
  const attachments = useDraftState(({ application }) => application.attachments);
  const dossier = usePaused(useDossier((whole) => whole));
  const kinds = [...new Set(attachments.map(({ kind }) => kind))].sort();
  return useQuery({
    queryKey: ["check", campaign, kinds, dossier],
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: ({ signal }) =>
      answerOf(
        api.POST("/campaigns/{campaign}/check", {
          params: { path: { campaign }, query: kinds.length > 0 ? { attachments: kinds } : {} },
          body: dossier,
          signal,
        }),
      ),
  });
}

function usePaused(dossier: Dossier): Dossier {
  const [paused, setPaused] = useState(dossier);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(dossier), pauseBeforeChecking);
    return () => clearTimeout(timer);
  }, [dossier]);
  return paused;
}
