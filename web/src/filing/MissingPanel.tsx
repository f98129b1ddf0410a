import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { useContext } from "react";
import { useFiling } from "./FilingContext";
import { FindingList } from "./FindingList";
import { texts } from "./texts";
import { ReportContext } from "./useFindings";

/** What is missing, as it is being written: each item with its article, and a link to its field. */
export function MissingPanel({ stale }: { stale: boolean }) {
  const report = useContext(ReportContext);
  const { campaign } = useFiling();
  if (report === null) return null;
  const blocking = report.findings.filter(({ severity }) => severity === "blocking");
  const advice = report.findings.filter(({ severity }) => severity === "advice");
  const suggested = campaign.profiles.find(({ id }) => id === report.profileAdvice?.suggested);
  return (
    <section aria-labelledby="ce-qui-manque" className="ami-missing">
      <h2 id="ce-qui-manque" className="fr-h6">
        {texts.missingTitle}
      </h2>
      {stale && <p className="fr-text--sm">{texts.missingAway}</p>}
      {report.profileAdvice && suggested && (
        <div className="fr-mb-2w">
          <p className="fr-text--bold fr-mb-1v">{texts.profileAdvice(suggested.label)}</p>
          {report.profileAdvice.reasons.map((reason) => (
            <p key={reason} className="fr-text--sm fr-mb-1v">
              {reason}
            </p>
          ))}
        </div>
      )}
      <Accordion titleAs="h3" label={texts.missingCount(blocking.length)} defaultExpanded={false} id="manque">
        {blocking.length === 0 ? <p>{texts.missingNone}</p> : <FindingList findings={blocking} />}
      </Accordion>
      {advice.length > 0 && (
        <Accordion titleAs="h3" label={texts.adviceCount(advice.length)} defaultExpanded={false} id="conseils">
          <FindingList findings={advice} />
        </Accordion>
      )}
    </section>
  );
}
