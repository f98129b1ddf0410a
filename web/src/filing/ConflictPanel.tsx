import { Button } from "@codegouvfr/react-dsfr/Button";
import { useEffect, useRef } from "react";
import { useDraft, useDraftState } from "../draft/DraftContext";
import type { Conflict } from "../draft/merge";
import { valueAt } from "../draft/pointer";
import { fieldName } from "./fieldName";
import { texts } from "./texts";

/** The fields that two people wrote differently: both texts, and a choice. Nothing is sent until it is made. */
export function ConflictPanel() {
  const sync = useDraftState((state) => state.sync);
  const conflicts = sync.kind === "conflict" ? sync.conflicts : [];
  const panel = useRef<HTMLElement>(null);
  const found = conflicts.length > 0;
  useEffect(() => {
    if (found) panel.current?.scrollIntoView({ block: "nearest" });
  }, [found]);
  if (!found) return null;
  return (
    <section ref={panel} role="alert" className="fr-alert fr-alert--warning fr-mb-3w" aria-labelledby="conflit">
      <h2 id="conflit" className="fr-alert__title">
        {texts.conflictTitle}
      </h2>
      <p>{texts.conflictText}</p>
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.pointer} conflict={conflict} />
      ))}
    </section>
  );
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const draft = useDraft();
  const dossier = useDraftState((state) => state.dossier);
  const mine = valueAt(dossier, conflict.pointer);
  const areTexts = typeof mine === "string" && typeof conflict.theirs === "string";
  return (
    <div className="ami-conflict">
      <h3 className="fr-text--md">{fieldName(conflict.pointer, dossier)}</h3>
      <div className="ami-conflict__versions">
        <div>
          <p className="fr-text--sm fr-text--bold fr-mb-1v">{texts.conflictMine}</p>
          <blockquote>{inWords(mine)}</blockquote>
        </div>
        <div>
          <p className="fr-text--sm fr-text--bold fr-mb-1v">{texts.conflictTheirs}</p>
          <blockquote>{inWords(conflict.theirs)}</blockquote>
        </div>
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <Button onClick={() => draft.settle(conflict, "mine")}>{texts.keepMine}</Button>
        </li>
        <li>
          <Button priority="secondary" onClick={() => draft.settle(conflict, "theirs")}>
            {texts.keepTheirs}
          </Button>
        </li>
        {areTexts && (
          <li>
            <Button priority="secondary" onClick={() => draft.settle(conflict, "both")}>
              {texts.keepBoth}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** A part of the dossier for people: a text as it is, a list line by line. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return texts.conflictNothing;
  if (Array.isArray(value)) return value.map(inWords).join("\n");
  if (typeof value === "object") return Object.values(value).filter(Boolean).map(inWords).join(", ");
  return typeof value === "boolean" ? (value ? texts.yes : texts.no) : String(value);
}
