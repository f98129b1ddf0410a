import "./receipts.css";
import { useParams } from "wouter";
import { Page } from "../site/Page";
import { FileCheck } from "./FileCheck";
import { mayBeReference } from "./mayBeReference";
import { ReceiptScope } from "./ReceiptScope";
import { ReferenceCheck } from "./ReferenceCheck";
import { ReferenceForm } from "./ReferenceForm";
import { texts } from "./texts";

/** Checks a receipt: by its reference, by its file, or without this service. The QR code of a receipt leads here. */
export function ReceiptsPage() {
  const { reference = "" } = useParams();
  return (
    <Page title={texts.title}>
      <p className="fr-text--lead">{texts.intro}</p>
      <section aria-labelledby="par-reference">
        <h2 id="par-reference">{texts.byReference.title}</h2>
        {/* Of another reference, another form: its field is filled anew. */}
        <ReferenceForm key={reference} reference={reference} />
        {mayBeReference(reference) && <ReferenceCheck reference={reference} />}
      </section>
      <section aria-labelledby="par-fichier" className="fr-mt-4w">
        <h2 id="par-fichier">{texts.byFile.title}</h2>
        <FileCheck reference={mayBeReference(reference) ? reference : ""} />
      </section>
      <ReceiptScope />
    </Page>
  );
}
