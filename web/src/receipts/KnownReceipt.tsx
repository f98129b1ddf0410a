import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { texts } from "./texts";
import { useReceiptSummary } from "./useReceiptSummary";

interface Props {
  /** SHA-256 of the receipt in hand. */
  sha256: string;
  reference: string;
}

/** Whether the receipt in hand is one of those given under a reference. */
export function KnownReceipt({ sha256, reference }: Props) {
  const { data, error } = useReceiptSummary(reference);
  if (error) return <Alert className="fr-mb-3w" severity="info" small description={error.message} />;
  if (data === undefined) return null;
  const found = data.submissions.find((submission) => submission.receiptSha256 === sha256);
  const last = data.submissions.at(-1);
  return (
    <Alert
      className="fr-mb-3w"
      severity={found ? "success" : "warning"}
      small
      description={
        found ? texts.byFile.isOf(data.reference, found.submission, found === last) : texts.byFile.isNotOf(data.reference)
      }
    />
  );
}
