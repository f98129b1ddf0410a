import { Button } from "@codegouvfr/react-dsfr/Button";
import { useState } from "react";
import { answerOf, api, withKey } from "../api/client";
import type { Attachment } from "../api/types";
import { instantInWords } from "../clock/format";
import { useDraft, useDraftState } from "../draft/DraftContext";
import { useFiling } from "../filing/FilingContext";
import { fileSizeInWords } from "../site/fileSize";
import { saveFile } from "../site/saveFile";
import { texts } from "./texts";

/** The files that the service has received. */
export function AttachmentTable() {
  const draft = useDraft();
  const { campaign, accessKey } = useFiling();
  const id = useDraftState(({ application }) => application.id);
  const attachments = useDraftState(({ application }) => application.attachments);
  const closed = useDraftState(({ sync }) => sync.kind === "closed");
  const [said, say] = useState("");
  const call = { params: { path: { id } }, headers: withKey(accessKey) };
  const pathOf = ({ id: attachment }: Attachment) => ({ ...call, params: { path: { id, attachment } } });

  const remove = async (file: Attachment) => {
    try {
      await answerOf(api.DELETE("/applications/{id}/attachments/{attachment}", pathOf(file)));
      say(texts.removed(file.fileName));
    } catch (failure) {
      say(texts.notRemoved(file.fileName, (failure as Error).message));
    }
    await draft.refresh();
  };
  const download = async (file: Attachment) => {
    try {
      const content = await answerOf(
        api.GET("/applications/{id}/attachments/{attachment}", { ...pathOf(file), parseAs: "blob" }) as Promise<{
          data?: Blob;
          response: Response;
        }>,
      );
      saveFile(content, file.fileName);
    } catch (failure) {
      say(texts.notDownloaded(file.fileName, (failure as Error).message));
    }
  };

  return (
    <>
      <p role="status">{said}</p>
      {attachments.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <div className="fr-table fr-table--bordered">
          <div className="fr-table__wrapper">
            <div className="fr-table__container">
              <div className="fr-table__content">
                <table>
                  <caption>{texts.listCaption}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{texts.name}</th>
                      <th scope="col">{texts.kind}</th>
                      <th scope="col">{texts.size}</th>
                      <th scope="col">{texts.receivedAt}</th>
                      <th scope="col">{texts.actions}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {attachments.map((file) => (
                      <tr key={file.id}>
                        <th scope="row">{file.fileName}</th>
                        <td>{campaign.attachments.kinds.find(({ id: kind }) => kind === file.kind)?.label ?? file.kind}</td>
                        <td>{fileSizeInWords(file.size)}</td>
                        <td>{instantInWords(file.receivedAt, campaign.calendar.zone)}</td>
                        <td>
                          <Button
                            priority="tertiary no outline"
                            size="small"
                            title={texts.downloadName(file.fileName)}
                            onClick={() => void download(file)}
                          >
                            {texts.download}
                          </Button>
                          {!closed && (
                            <Button
                              priority="tertiary no outline"
                              size="small"
                              title={texts.removeName(file.fileName)}
                              onClick={() => void remove(file)}
                            >
                              {texts.remove}
                            </Button>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
