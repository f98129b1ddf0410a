import { answerOf, api, withKey } from "../../api/client";
import { mayPassLater } from "../../api/failures";
import type { Draft } from "../../draft/Draft";

/** Between two tries when the service does not answer. */
const retryAfter = 3_000;

/** Why a draft could not even be sent. */
export class NotSavedError extends Error {}

/**
 * Submits the draft as it is saved. When no answer comes, the same submission is asked for again: the service counts it once and gives
 * the same receipt. Fails with the service's own problem when it says no.
 */
export async function submitDraft(draft: Draft, accessKey: string, onUnsure: () => void): Promise<void> {
  await draft.save();
  const { sync, application } = draft.store.getState();
  if (sync.kind !== "saved") throw new NotSavedError();
  for (;;) {
    try {
      await answerOf(
        api.POST("/applications/{id}/submit", {
          params: { path: { id: application.id }, header: { "If-Match": `"${application.version}"` } },
          headers: withKey(accessKey),
        }),
      );
      return;
    } catch (failure) {
      if (!mayPassLater(failure)) throw failure;
      onUnsure();
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
