import { useEffect } from "react";
import { useSearchParams } from "wouter";
import { useDossier } from "../draft/DraftContext";
import { partsOf } from "../draft/pointer";
import { fieldParameter } from "../filing/fieldLink";
import { ArticleQuote } from "../filing/parts/ArticleQuote";
import { SheetForm } from "./SheetForm";
import { SheetTable } from "./SheetTable";
import { sheetParameter } from "./sheetLink";
import { sheetList } from "./sheetList";
import { texts } from "./texts";
import "./sheets.css";

/** The step of the sheets of short-term operations (3.b.4): all of them, or the one that the address names. */
export function SheetsStep() {
  const dossier = useDossier((whole) => whole);
  const entries = sheetList(dossier);
  const [search, setSearch] = useSearchParams();
  const [part, place] = partsOf(search.get(fieldParameter) ?? "");
  // A link to a field leads to the sheet that holds it.
  const linked = part === "sheets" ? entries.find(({ index }) => index === Number(place)) : undefined;
  const named = search.get(sheetParameter);
  const key = linked?.key ?? named;
  useEffect(() => {
    if (linked === undefined || linked.key === named) return;
    setSearch(
      (current) => {
        current.set(sheetParameter, linked.key);
        return current;
      },
      { replace: true },
    );
  }, [linked, named, setSearch]);
  const shown = entries.find((entry) => entry.key === key);
  if (shown !== undefined) return <SheetForm key={shown.key} entry={shown} entries={entries} />;
  return (
    <>
      <ArticleQuote rule="3.b.4" />
      {key !== null && key !== undefined && <p role="status">{texts.lost}</p>}
      <SheetTable entries={entries} />
    </>
  );
}
