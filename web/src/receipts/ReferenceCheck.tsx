import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { isProblemOf } from "../api/failures";
import { Loaded } from "../site/Loaded";
import { Submissions } from "./Submissions";
import { texts } from "./texts";
import { useReceiptSummary } from "./useReceiptSummary";

interface Props {
  reference: string;
}

/** What was received under a reference, or that nothing was. */
export function ReferenceCheck({ reference }: Props) {
  const summary = useReceiptSummary(reference);
  return (
    <div role="status" className="fr-mt-3w">
      {isProblemOf(summary.error, "receipt-not-found") ? (
        <Alert
          severity="error"
          as="h3"
          title={texts.byReference.notFound(reference)}
          description={summary.error.problem.detail}
        />
      ) : (
        <Loaded query={summary}>{(known) => <Submissions summary={known} />}</Loaded>
      )}
    </div>
  );
}
