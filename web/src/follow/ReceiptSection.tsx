import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { useMutation } from "@tanstack/react-query";
import type { Application, Campaign } from "../api/types";
import { Loaded } from "../site/Loaded";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { downloadReceipt } from "./downloadReceipt";
import { ReceivedFiles } from "./ReceivedFiles";
import { texts } from "./texts";
import { useReceipt } from "./useFollowed";

interface Props {
  application: Application;
  campaign: Campaign;
  accessKey: string;
}

const words = texts.receipt;

/** The receipt of the last submission: what was received and when, to keep and to verify. */
export function ReceiptSection({ application, campaign, accessKey }: Props) {
  const { id, reference } = application;
  const receipt = useReceipt(application, accessKey);
  const download = useMutation({
    mutationFn: (format: "pdf" | "jws") => downloadReceipt(id, reference, accessKey, format),
    networkMode: "always",
  });
  return (
    <section className="ami-section" aria-labelledby="accuse">
      <h2 id="accuse">{words.heading}</h2>
      <Loaded query={receipt}>
        {(read) => (
          <>
            <p>
              <strong>{words.received(read.receivedAt.words)}</strong> {read.submission > 1 && words.submission(read.submission)}{" "}
              {application.changed && words.changed} {campaign.demonstration && words.demonstration}
            </p>
            <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--icon-left">
              <li>
                <Button iconId="fr-icon-download-line" onClick={() => download.mutate("pdf")}>
                  {words.pdf}
                </Button>
              </li>
              <li>
                <Button priority="secondary" iconId="fr-icon-download-line" onClick={() => download.mutate("jws")}>
                  {words.jws}
                </Button>
              </li>
            </ul>
            <p role="status">
              {download.isPending && words.downloading}
              {download.isSuccess && words.downloaded}
            </p>
            {download.isError && (
              <Alert
                className="fr-mb-2w"
                severity="error"
                small
                role="alert"
                description={`${words.failed} ${download.error.message}`}
              />
            )}
            <p className="fr-text--sm">{words.jwsHint}</p>
            <p>
              <SiteLink className="fr-link" href={routes.receipt(reference)}>
                {words.check}
              </SiteLink>
            </p>
            <Accordion titleAs="h3" label={words.files(read.files.length)}>
              <ReceivedFiles receipt={read} />
            </Accordion>
          </>
        )}
      </Loaded>
    </section>
  );
}
