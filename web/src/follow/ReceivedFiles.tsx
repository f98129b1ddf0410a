import type { Receipt } from "../api/types";
import { fileSizeInWords } from "../site/fileSize";
import { texts } from "./texts";

const words = texts.receipt;

/** The files as they were received, each with what identifies its content. */
export function ReceivedFiles({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <p>{words.filesHint}</p>
      <dl className="ami-files">
        {receipt.files.map((file) => (
          <div key={`${file.name} ${file.sha256}`}>
            <dt>{file.name}</dt>
            <dd>
              {file.kindLabel}, {fileSizeInWords(file.size)}
            </dd>
            <dd>
              <Sha256>{file.sha256}</Sha256>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.dossier}</dt>
          <dd>
            <Sha256>{receipt.dossierSha256}</Sha256>
          </dd>
        </div>
      </dl>
    </>
  );
}

const Sha256 = ({ children }: { children: string }) => (
  <>
    <span className="fr-sr-only">{words.sha256} : </span>
    <code className="ami-hash">{children}</code>
  </>
);
