import { useCallback } from "react";
import { remainingChangesIn, remainingInWords } from "./remaining";
import { useServerNow } from "./useServerNow";

interface Props {
  /** The instant that is waited for, RFC 3339. */
  until: string;
}

/** How long is left, by the server's clock. It changes without a word: `timer` is the role of what counts and is not announced. */
export function RemainingTime({ until }: Props) {
  const end = Date.parse(until);
  const now = useServerNow(useCallback((at: number) => remainingChangesIn(end - at), [end]));
  return (
    <span role="timer" className="ami-remaining">
      {remainingInWords(end - now)}
    </span>
  );
}
