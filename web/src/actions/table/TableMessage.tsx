import { Button } from "@codegouvfr/react-dsfr/Button";
import { useEffect, useRef } from "react";
import type { Dossier } from "../../api/types";
import { texts } from "../texts";

/** What was just done to the table, and how to take it back. */
export interface Message {
  text: string;
  undo?: (dossier: Dossier) => void;
  /** Cells that a paste could not write. */
  unread?: string[];
  /** What had the focus is gone: the way back takes it. */
  takesFocus?: boolean;
}

interface Props {
  message: Message | null;
  onUndo(): void;
  onDismiss(): void;
}

/** Says what was just done to the table, and offers to take it back. */
export function TableMessage({ message, onUndo, onDismiss }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (message?.takesFocus) undo.current?.focus();
  }, [message]);
  const unread = message?.unread ?? [];
  return (
    <>
      <p role="status" className={message === null ? "fr-sr-only" : "ami-table-message"}>
        {message?.text}
      </p>
      {message !== null && (
        <div className="ami-table-message__actions">
          {message.undo && (
            <Button ref={undo} size="small" priority="secondary" onClick={onUndo}>
              {texts.undo}
            </Button>
          )}
          <Button size="small" priority="tertiary no outline" onClick={onDismiss}>
            {texts.dismiss}
          </Button>
        </div>
      )}
      {unread.length > 0 && (
        <div role="alert" className="fr-alert fr-alert--warning fr-mt-2w">
          <p className="fr-alert__title">{texts.unreadTitle(unread.length)}</p>
          <p>{texts.unread}</p>
          <ul>
            {unread.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move.
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
