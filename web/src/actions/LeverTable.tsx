import { useContext } from "react";
import { useDossier } from "../draft/DraftContext";
import { useFiling } from "../filing/FilingContext";
import { ArticleQuote } from "../filing/parts/ArticleQuote";
import { ReportContext } from "../filing/useFindings";
import { letterOf } from "./letters";
import { leverMatrix } from "./leverMatrix";
import { NoteList } from "./table/NoteList";
import { noteOf } from "./table/useRowNotes";
import { texts } from "./texts";

const noActions: never[] = [];

/** The rule that says how many levers a project is built on. */
const leversRule = "obj.a";

/** The table that matches actions and levers (3.b.2), drawn from the actions. */
export function LeverTable() {
  const { campaign } = useFiling();
  const actions = useDossier((dossier) => dossier.actions) ?? noActions;
  const report = useContext(ReportContext);
  const { rows, totals, served } = leverMatrix(actions, campaign.levers);
  const findings = report?.findings.filter(({ rule }) => rule === leversRule) ?? [];
  return (
    <section aria-labelledby="tableau-des-leviers" className="fr-mt-6w">
      <h2 id="tableau-des-leviers" className="fr-h4">
        {texts.leverTableTitle}
      </h2>
      <ArticleQuote rule="3.b.2" />
      <p className="fr-text--sm">{texts.leverTableIntro}</p>
      <p className="fr-text--bold fr-mb-1w">
        {texts.leversServed(served, campaign.levers.length)} {report !== null && findings.length === 0 && texts.leversEnough}
      </p>
      {findings.length > 0 && <NoteList notes={findings.map(noteOf)} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
        <section className="ami-matrix-scroll" tabIndex={0} aria-label={texts.leverTableCaption}>
          <table className="ami-matrix ami-matrix--marks">
            <caption className="fr-sr-only">{texts.leverTableCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.title}</th>
                {campaign.levers.map(({ id, label }, index) => (
                  <th key={id} scope="col">
                    <span className="ami-letter">{letterOf(index)}</span> {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ action, serves }, index) => (
                <tr key={action.id}>
                  <th scope="row">{action.title?.trim() || texts.actionCalled(index, "")}</th>
                  {campaign.levers.map(({ id }, place) => (
                    <td key={id}>
                      {serves[place] ? (
                        <>
                          <span aria-hidden="true">✓</span>
                          <span className="fr-sr-only">{texts.served}</span>
                        </>
                      ) : (
                        <span className="fr-sr-only">{texts.notServed}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{texts.actionsPerLever}</th>
                {campaign.levers.map(({ id }, place) => (
                  <td key={id}>{totals[place]}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </section>
  );
}
