import { answerOf, api, withKey } from "../api/client";
import { saveFile } from "../site/saveFile";
import { fileNameIn } from "./fileNameIn";

/** Saves the receipt of the last submission on this device. It is fetched first: a plain link could not send the key. */
export async function downloadReceipt(id: string, reference: string, accessKey: string, format: "pdf" | "jws"): Promise<void> {
  let named: string | undefined;
  const file = await answerOf(
    api
      .GET("/applications/{id}/receipt", {
        params: { path: { id }, query: { format } },
        headers: withKey(accessKey),
        parseAs: "blob",
      })
      .then((answer) => {
        named = fileNameIn(answer.response.headers.get("Content-Disposition"));
        return answer;
      }),
  );
  saveFile(file, named ?? `accuse-de-reception-${reference}.${format}`);
}
