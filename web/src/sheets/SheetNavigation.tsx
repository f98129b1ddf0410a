import { Button } from "@codegouvfr/react-dsfr/Button";
import { useDossier, useDraftState } from "../draft/DraftContext";
import { entryName } from "./entryName";
import { sheetLink } from "./sheetLink";
import type { SheetEntry } from "./sheetList";
import { texts } from "./texts";

/** To the sheet before and the sheet after. */
export function SheetNavigation({ entry, entries }: { entry: SheetEntry; entries: SheetEntry[] }) {
  const id = useDraftState(({ application }) => application.id);
  const dossier = useDossier((whole) => whole);
  const there = entries.filter(({ index }) => index !== null);
  const place = there.findIndex(({ key }) => key === entry.key);
  const [before, after] = [there[place - 1], there[place + 1]];
  return (
    <nav className="ami-sheet-navigation" aria-label={texts.navigation}>
      <p>{texts.place(place + 1, there.length)}</p>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm fr-btns-group--icon-left">
        {before !== undefined && (
          <li>
            <Button priority="tertiary" iconId="fr-icon-arrow-left-line" linkProps={{ href: sheetLink(id, before.key) }}>
              {texts.previous}
              <span className="fr-sr-only"> : {entryName(before, dossier)}</span>
            </Button>
          </li>
        )}
        {after !== undefined && (
          <li>
            <Button priority="tertiary" iconId="fr-icon-arrow-right-line" linkProps={{ href: sheetLink(id, after.key) }}>
              {texts.next}
              <span className="fr-sr-only"> : {entryName(after, dossier)}</span>
            </Button>
          </li>
        )}
      </ul>
    </nav>
  );
}
