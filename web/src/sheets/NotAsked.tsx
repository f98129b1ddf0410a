import { Button } from "@codegouvfr/react-dsfr/Button";
import { Select } from "@codegouvfr/react-dsfr/SelectNext";
import { useState } from "react";
import { terms } from "../actions/terms";
import type { Dossier } from "../api/types";
import { useDossier, useDraft, useDraftState } from "../draft/DraftContext";
import { texts as fieldTexts } from "../filing/fields/texts";
import { SiteLink } from "../site/SiteLink";
import { attachSheet } from "./attachSheet";
import { entryName } from "./entryName";
import { sheetLink } from "./sheetLink";
import type { SheetEntry } from "./sheetList";
import { isEmptySheet } from "./syncSheets";
import { texts } from "./texts";

interface Props {
  entry: SheetEntry;
  entries: SheetEntry[];
  /** What was done, and how to take it back. */
  onDone(said: string, undo?: (dossier: Dossier) => void): void;
}

/** A sheet that is filled in and not asked: to attach to another action, or to remove. Nothing goes by itself. */
export function NotAsked({ entry, entries, onDone }: Props) {
  const draft = useDraft();
  const dossier = useDossier((whole) => whole);
  const id = useDraftState(({ application }) => application.id);
  const [action, setAction] = useState("");
  const name = entryName(entry, dossier);
  const { sheet, index } = entry;
  if (sheet === null || index === null) return null;
  // An action whose own sheet says something is not offered: one of the two would be lost.
  const free = entries.filter((other) => other.asked && (other.sheet === null || isEmptySheet(other.sheet)));
  const remove = () => {
    draft.change(({ sheets }) => {
      sheets?.splice(index, 1);
    });
    onDone(texts.removed, (later) => {
      later.sheets = [...(later.sheets ?? [])];
      later.sheets.splice(index, 0, sheet);
    });
  };
  return (
    <div className="fr-callout fr-mt-4w">
      <h2 className="fr-callout__title fr-h6">{texts.notAsked}</h2>
      <p>
        <SiteLink className="fr-link" href={sheetLink(id, entry.key)}>
          {name}
        </SiteLink>
      </p>
      <p>{why(entry)}</p>
      {free.length === 0 ? (
        <p className="fr-text--sm">{texts.attachNone}</p>
      ) : (
        <div className="ami-attach">
          <Select
            label={texts.attach}
            options={[
              { value: "", label: fieldTexts.choose },
              ...free.map((other) => ({ value: other.key, label: entryName(other, dossier) })),
            ]}
            nativeSelectProps={{ value: action, onChange: (event) => setAction(event.target.value) }}
          />
          <Button
            priority="secondary"
            disabled={action === ""}
            onClick={() => {
              draft.change((later) => attachSheet(later, index, action));
              onDone(texts.attached);
            }}
          >
            {texts.attachButton}
          </Button>
        </div>
      )}
      <Button priority="tertiary" size="small" iconId="fr-icon-delete-line" onClick={remove}>
        {texts.remove}
      </Button>
    </div>
  );
}

function why({ action }: SheetEntry): string {
  if (action === null) return texts.notAskedGone;
  if (action.term === "short") return texts.notAskedTwice;
  return texts.notAskedTerm(terms.find(({ id }) => id === action.term)?.label.toLowerCase() ?? texts.noTerm);
}
