import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { KnownReceipt } from "./KnownReceipt";
import { ReceiptFacts } from "./ReceiptFacts";
import { texts } from "./texts";
import type { Verified } from "./useVerification";

interface Props {
  verified: Verified;
  /** The reference in the address, to compare with; or nothing. */
  reference: string;
}

/** Whether a receipt is authentic, why, and what it says. */
export function VerificationAnswer({ verified, reference }: Props) {
  const { authentic, reason, receipt } = verified.verification;
  return (
    <>
      <Alert
        severity={authentic ? "success" : "error"}
        as="h3"
        title={authentic ? texts.byFile.authentic : texts.byFile.notAuthentic}
        description={authentic ? texts.byFile.authenticText : (reason ?? "")}
      />
      <p className="fr-mt-3w">
        {texts.byFile.sha256}
        <br />
        <code className="ami-print">{verified.sha256}</code>
      </p>
      {(receipt !== null || reference !== "") && (
        <KnownReceipt sha256={verified.sha256} reference={reference || (receipt?.reference ?? "")} />
      )}
      {receipt !== null && (
        <>
          <DemonstrationNotice campaign={receipt.campaign} />
          <ReceiptFacts receipt={receipt} />
        </>
      )}
    </>
  );
}
