import { keepApplication } from "../../access/keys";
import { answerOf, api } from "../../api/client";

const keptKey = "ami.ouverture";

/**
 * Opens the draft of an EPCI and keeps its key on this device. Asked again after a lost answer, even after a reload, it is the same
 * draft: the request keeps its idempotency key until it is answered.
 */
export async function openDraft(campaign: string, siren: string, profile: string | null): Promise<{ id: string }> {
  const request = JSON.stringify([campaign, siren, profile]);
  const kept = JSON.parse(sessionStorage.getItem(keptKey) ?? "{}") as { request?: string; key?: string };
  const key = kept.request === request && kept.key !== undefined ? kept.key : crypto.randomUUID();
  sessionStorage.setItem(keptKey, JSON.stringify({ request, key }));
  const opened = await answerOf(
    api.POST("/campaigns/{campaign}/applications", {
      params: { path: { campaign }, header: { "Idempotency-Key": key } },
      body: { siren, profile },
    }),
  );
  const { id, reference, accessKey, epci } = opened;
  keepApplication({ id, accessKey, reference, campaign, epci: epci.name });
  sessionStorage.removeItem(keptKey);
  return { id };
}
