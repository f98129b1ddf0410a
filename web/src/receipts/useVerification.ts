import { useMutation } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import { sha256Of } from "./signedText";

/** Has a signed text verified by the service, and hashes it on this device. */
export const useVerification = () =>
  useMutation({
    mutationFn: async (signedText: string) => {
      const [verification, sha256] = await Promise.all([
        answerOf(
          api.POST("/receipts/verify", {
            body: signedText,
            headers: { "Content-Type": "application/jose" },
            bodySerializer: (text) => text,
          }),
        ),
        sha256Of(signedText),
      ]);
      return { verification, sha256 };
    },
  });

export type Verified = NonNullable<ReturnType<typeof useVerification>["data"]>;
