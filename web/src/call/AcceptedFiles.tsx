import type { Campaign } from "../api/types";
import { fileSizeInWords } from "../site/fileSize";
import { texts } from "./texts";

interface Props {
  terms: Campaign["attachments"];
}

/** What may be attached, and how large. */
export function AcceptedFiles({ terms }: Props) {
  return (
    <section aria-labelledby="pieces" className="fr-mt-4w">
      <h2 id="pieces">{texts.files.title}</h2>
      <p>{texts.files.intro}</p>
      <p>
        <strong>
          {texts.files.sizes(terms.maxFiles, fileSizeInWords(terms.maxFileBytes), fileSizeInWords(terms.maxTotalBytes))}
        </strong>
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-6">
          <h3 className="fr-h5">{texts.files.kinds}</h3>
          <ul className="ami-call-items">
            {terms.kinds.map((kind) => (
              <li key={kind.id}>
                <strong>{kind.label}</strong>
                {kind.help !== null && <span className="ami-block">{kind.help}</span>}
              </li>
            ))}
          </ul>
        </div>
        <div className="fr-col-12 fr-col-md-6">
          <h3 className="fr-h5">{texts.files.formats}</h3>
          <ul>
            {terms.formats.map((format) => (
              <li key={format.id}>
                {format.name} ({format.extensions.join(", ")})
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
