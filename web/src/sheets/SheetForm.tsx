import { type ReactNode, useEffect, useRef } from "react";
import { useDossier, useDraftState } from "../draft/DraftContext";
import { FindingList } from "../filing/FindingList";
import { fieldId } from "../filing/fields/fieldId";
import { NumberField } from "../filing/fields/NumberField";
import { TextField } from "../filing/fields/TextField";
import { YesNoField } from "../filing/fields/YesNoField";
import { ArticleQuote } from "../filing/parts/ArticleQuote";
import { useFindings } from "../filing/useFindings";
import { SiteLink } from "../site/SiteLink";
import { CommunesField } from "./CommunesField";
import { DateField } from "./DateField";
import { entryName } from "./entryName";
import { FundingPlan } from "./FundingPlan";
import { HabitatsField } from "./HabitatsField";
import { IndicatorsField } from "./IndicatorsField";
import { SheetNavigation } from "./SheetNavigation";
import { sheetLink } from "./sheetLink";
import type { SheetEntry } from "./sheetList";
import { texts } from "./texts";

interface Props {
  entry: SheetEntry;
  entries: SheetEntry[];
}

/** The sheet of an operation, in five parts as the article names them (3.b.4), and what funders need besides. */
export function SheetForm({ entry, entries }: Props) {
  const dossier = useDossier((whole) => whole);
  const id = useDraftState(({ application }) => application.id);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const at = `/sheets/${entry.index}`;
  const missing = useFindings(at, true).filter(({ severity }) => severity === "blocking");
  return (
    <div id={fieldId(at)} className="ami-sheet">
      <p className="fr-mb-2w">
        <SiteLink className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={sheetLink(id)}>
          {texts.back}
        </SiteLink>
      </p>
      <h2 ref={title} tabIndex={-1}>
        {entryName(entry, dossier)}
      </h2>
      {entry.index === null ? (
        <p>{texts.noSheet}</p>
      ) : (
        <>
          {!entry.asked && <p className="fr-badge fr-badge--warning fr-badge--no-icon">{texts.notAsked}</p>}
          {missing.length > 0 && (
            <details className="fr-mb-3w">
              <summary>
                {texts.lacksTitle} ({missing.length})
              </summary>
              <FindingList findings={missing} />
            </details>
          )}
          <Part title={texts.location} rule="3.b.4.location">
            <CommunesField pointer={`${at}/communes`} />
            <TextField pointer={`${at}/location`} label={texts.place_} hint={texts.placeHint} lines={2} />
            <div className="ami-pair">
              <NumberField pointer={`${at}/surfaceHectares`} label={texts.surface} hint={texts.surfaceHint} />
              <NumberField pointer={`${at}/lengthMetres`} label={texts.length} hint={texts.lengthHint} />
            </div>
          </Part>
          <Part title={texts.objectives} rule="3.b.4.objectives">
            <TextField pointer={`${at}/objectives`} label={texts.objectivesField} hint={texts.objectivesHint} lines={4} />
            <TextField pointer={`${at}/initialState`} label={texts.initialState} hint={texts.initialStateHint} lines={4} />
            <TextField
              pointer={`${at}/expectedResults`}
              label={texts.expectedResults}
              hint={texts.expectedResultsHint}
              lines={4}
            />
          </Part>
          <Part title={texts.indicators} rule="3.b.4.indicators">
            <IndicatorsField pointer={`${at}/indicators`} />
          </Part>
          <Part title={texts.calendar} rule="3.b.4.calendar">
            <div className="ami-pair">
              <DateField pointer={`${at}/start`} label={texts.start} />
              <DateField pointer={`${at}/end`} label={texts.end} />
            </div>
            <YesNoField pointer={`${at}/begun`} label={texts.begun} hint={texts.begunHint} />
          </Part>
          <Part title={texts.management} rule="3.b.4.management">
            <TextField
              pointer={`${at}/managementGuarantees`}
              label={texts.managementGuarantees}
              hint={texts.managementGuaranteesHint}
              lines={4}
            />
          </Part>
          <Part title={texts.forFunders}>
            <p>{texts.forFundersText}</p>
            <HabitatsField pointer={`${at}/habitats`} />
            <YesNoField pointer={`${at}/managementPlan`} label={texts.managementPlan} hint={texts.managementPlanHint} />
            <YesNoField
              pointer={`${at}/territorialApproach`}
              label={texts.territorialApproach}
              hint={texts.territorialApproachHint}
            />
          </Part>
          <Part title={texts.funding}>
            <FundingPlan pointer={`${at}/fundingPlan`} action={entry.action} />
          </Part>
        </>
      )}
      <SheetNavigation entry={entry} entries={entries} />
    </div>
  );
}

/** A part of the sheet, with the words of the call that ask for it. */
function Part({ title, rule, children }: { title: string; rule?: string; children: ReactNode }) {
  return (
    <section className="fr-mb-4w">
      <h3 className="fr-h5">{title}</h3>
      {rule !== undefined && <ArticleQuote rule={rule} />}
      {children}
    </section>
  );
}
