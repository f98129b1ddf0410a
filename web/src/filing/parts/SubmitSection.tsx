import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useUploads } from "../../attachments/UploadsContext";
import { useDraft, useDraftState } from "../../draft/DraftContext";
import { routes } from "../../site/routes";
import { useFiling } from "../FilingContext";
import { texts } from "../texts";
import { NotSavedError, submitDraft } from "./submitDraft";

/** The submission: what it does, a confirmation, and its outcome. */
export function SubmitSection({ missing }: { missing: number }) {
  const draft = useDraft();
  const queries = useQueryClient();
  const { campaign, accessKey } = useFiling();
  const { id, submissions } = useDraftState(({ application }) => application);
  const { uploads } = useUploads();
  const [, navigate] = useLocation();
  const [confirming, setConfirming] = useState(false);
  const [unsure, setUnsure] = useState(false);
  const confirm = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirming) confirm.current?.focus();
  }, [confirming]);
  const submission = useMutation({
    mutationFn: () => submitDraft(draft, accessKey, () => setUnsure(true)),
    onSuccess: async () => {
      await queries.invalidateQueries();
      navigate(routes.follow(id));
    },
    onError: () => void draft.refresh().catch(() => {}),
    onSettled: () => setUnsure(false),
  });
  const filesOnTheirWay = uploads.some(({ state }) => state !== "refused");
  return (
    <section aria-labelledby="depot" className="fr-mt-4w">
      <h2 id="depot">{texts.submitTitle}</h2>
      <p>{texts.submitText(campaign.calendar.deadlineText)}</p>
      {missing > 0 && <p>{texts.submitWarning}</p>}
      {filesOnTheirWay && <Alert className="fr-mb-2w" severity="warning" small description={texts.waitForFiles} />}
      {confirming ? (
        <div ref={confirm} tabIndex={-1} className="fr-callout">
          <p className="fr-callout__text">{texts.submitConfirmText(missing)}</p>
          <ul className="fr-btns-group fr-btns-group--inline-md">
            <li>
              <Button disabled={submission.isPending || filesOnTheirWay} onClick={() => submission.mutate()}>
                {submission.isPending ? texts.submitting : texts.submitConfirm}
              </Button>
            </li>
            <li>
              <Button priority="secondary" disabled={submission.isPending} onClick={() => setConfirming(false)}>
                {texts.submitCancel}
              </Button>
            </li>
          </ul>
        </div>
      ) : (
        <Button size="large" disabled={filesOnTheirWay} onClick={() => setConfirming(true)}>
          {submissions > 0 ? texts.submitAgain : texts.submit}
        </Button>
      )}
      <div role="alert">
        {unsure && <Alert className="fr-mt-2w" severity="warning" small description={texts.submitUnsure} />}
        {submission.isError && (
          <Alert
            className="fr-mt-2w"
            severity="error"
            title={texts.notSubmitted}
            description={submission.error instanceof NotSavedError ? texts.waitForSave : submission.error.message}
          />
        )}
      </div>
    </section>
  );
}
