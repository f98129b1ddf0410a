import { Button } from "@codegouvfr/react-dsfr/Button";
import { texts } from "./texts";
import type { Upload } from "./Uploads";
import { useUploads } from "./UploadsContext";

/** The files on their way: how far each is, why one was refused, and what can be done. */
export function UploadList() {
  const { uploads, sender } = useUploads();
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="envois">
      <h2 id="envois" className="fr-h6 fr-mt-4w">
        {texts.sendingTitle}
      </h2>
      <ul className="ami-uploads">
        {uploads.map((upload) => (
          <li key={upload.id}>
            <p className="fr-mb-1v">
              <strong>{upload.fileName}</strong>
            </p>
            {upload.state === "sending" && <progress max={1} value={upload.progress} aria-label={upload.fileName} />}
            <p
              className={upload.state === "refused" ? "fr-error-text" : "fr-text--sm"}
              role={upload.state === "sending" ? undefined : "status"}
            >
              {stateInWords(upload)}
            </p>
            <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
              {(upload.state === "refused" || upload.state === "away") && (
                <li>
                  <Button priority="secondary" title={texts.retryName(upload.fileName)} onClick={() => sender.retry(upload.id)}>
                    {texts.retry}
                  </Button>
                </li>
              )}
              <li>
                <Button
                  priority="tertiary"
                  title={texts.cancelName(upload.fileName)}
                  onClick={() => void sender.cancel(upload.id)}
                >
                  {texts.cancel}
                </Button>
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateInWords({ state, progress, reason }: Upload): string {
  switch (state) {
    case "waiting":
      return texts.waiting;
    case "sending":
      // All is sent: the service looks into the file before it confirms it.
      return progress < 1 ? texts.sending(progress) : texts.checking;
    case "away":
      return texts.away;
    case "refused":
      return texts.refused(reason);
  }
}
