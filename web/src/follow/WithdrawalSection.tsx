import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { createModal } from "@codegouvfr/react-dsfr/Modal";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, withKey } from "../api/client";
import type { Application, Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  accessKey: string;
}

const words = texts.withdrawal;
const modal = createModal({ id: "retrait", isOpenedByDefault: false });
const longestReason = 2000;

/** Taking the application back: what it means is said, and it is asked twice. */
export function WithdrawalSection({ application, campaign, accessKey }: Props) {
  const { id, reference, epci, status } = application;
  const [reason, setReason] = useState("");
  const queries = useQueryClient();
  const withdrawal = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/applications/{id}/withdraw", {
          params: { path: { id } },
          headers: withKey(accessKey),
          body: { reason: reason.trim() || null },
        }),
      ),
    networkMode: "always",
    onSuccess: (withdrawn) => {
      modal.close();
      queries.setQueryData(["application", id, accessKey], withdrawn);
      // The dialog gives the focus back to its button, which is gone: to what has changed, then.
      setTimeout(() => document.getElementById("etat")?.focus(), 100);
    },
  });
  return (
    <section className="ami-section" aria-labelledby="retirer">
      <h2 id="retirer">{words.heading}</h2>
      <p>{status === "draft" ? words.draftIntro : words.intro}</p>
      <Button priority="secondary" {...modal.buttonProps}>
        {words.open}
      </Button>
      <modal.Component
        title={words.title}
        titleAs="h2"
        buttons={[
          {
            children: withdrawal.isPending ? words.working : words.confirm,
            priority: "secondary",
            doClosesModal: false,
            disabled: withdrawal.isPending,
            onClick: () => withdrawal.mutate(),
          },
          { children: words.cancel, priority: "primary" },
        ]}
      >
        <p>{words.about(epci.name, reference)}</p>
        <ul>
          {[...words.after, campaign.open ? words.openCall : words.closedCall].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Input
          textArea
          label={words.reason}
          hintText={words.reasonHint}
          nativeTextAreaProps={{
            value: reason,
            maxLength: longestReason,
            onChange: (event) => setReason(event.target.value),
          }}
        />
        {withdrawal.isError && (
          <Alert severity="error" small role="alert" title={words.failed} description={withdrawal.error.message} />
        )}
      </modal.Component>
    </section>
  );
}
