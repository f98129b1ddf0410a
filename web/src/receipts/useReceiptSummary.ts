import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import { mayBeReference } from "./mayBeReference";

/** What was received under a reference. */
export const useReceiptSummary = (reference: string) =>
  useQuery({
    queryKey: ["receipt", reference],
    queryFn: () => answerOf(api.GET("/receipts/{reference}", { params: { path: { reference } } })),
    enabled: mayBeReference(reference),
  });
