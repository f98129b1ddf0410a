import { apiAddress } from "../api/client";
import { texts } from "./texts";

/** What a receipt proves and what it does not, and how to verify it without this service. */
export function ReceiptScope() {
  return (
    <>
      <section aria-labelledby="portee" className="fr-mt-4w">
        <h2 id="portee">{texts.scope.title}</h2>
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-md-6">
            <h3 className="fr-h5">{texts.scope.proves}</h3>
            <ul>
              {texts.scope.provesItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
          <div className="fr-col-12 fr-col-md-6">
            <h3 className="fr-h5">{texts.scope.provesNot}</h3>
            <ul>
              {texts.scope.provesNotItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        </div>
      </section>
      <section aria-labelledby="sans-le-service" className="fr-mt-4w">
        <h2 id="sans-le-service">{texts.alone.title}</h2>
        <p>{texts.alone.text}</p>
        <ul>
          <li>
            <a href={`${apiAddress}/receipts/key`}>{texts.alone.keys}</a>
          </li>
          <li>{texts.alone.jws}</li>
          <li>{texts.alone.guide}</li>
          <li>
            {texts.alone.file} <code>certutil -hashfile "fichier.pdf" SHA256</code> {texts.alone.windows},{" "}
            <code>shasum -a 256 "fichier.pdf"</code> {texts.alone.others}
          </li>
        </ul>
      </section>
    </>
  );
}
