import type { Application, FundMatch } from "../api/types";
import { Conditions } from "./Conditions";
import { texts } from "./texts";
import { writtenDayInWords } from "./writtenDay";

interface Props {
  application: Application;
  match: FundMatch;
}

const words = texts.funding;

/** An operation held against one fund: the outcome and its reason; inside, the conditions, whom to ask, and the sources. */
export function FundMatchItem({ application, match }: Props) {
  const { name, funder, reason, notice, rate, agencies, withoutAgency, tell, conditions, facts, outcome } = match;
  return (
    <li className="ami-follow-item">
      <h5 className="fr-text--md fr-mb-0">{name}</h5>
      <p className="ami-item__article">
        {words.funder} : {funder}
      </p>
      <p className="fr-mb-1v">
        {reason} {outcome !== "not-matched" && <strong>{notice}.</strong>}
      </p>
      <p className="fr-mb-1v">{rate}</p>
      <details className="ami-follow-details">
        <summary>
          {words.details}
          <span className="fr-sr-only"> : {name}</span>
        </summary>
        <h6 className="fr-text--md fr-mt-2w fr-mb-1v">{words.conditions}</h6>
        <Conditions application={application} conditions={conditions} />
        {(agencies.length > 0 || withoutAgency.length > 0) && (
          <>
            <h6 className="fr-text--md fr-mt-2w fr-mb-1v">{words.agencies}</h6>
            <ul>
              {agencies.map((agency) => (
                <li key={agency.id}>
                  <strong>{agency.name}</strong> ({tell ? words.told : words.notTold}). {agency.reason}
                </li>
              ))}
              {withoutAgency.map((whom) => (
                <li key={whom}>{whom}</li>
              ))}
            </ul>
          </>
        )}
        <h6 className="fr-text--md fr-mt-2w fr-mb-1v">{words.facts}</h6>
        <ul>
          {facts.map((fact) => (
            <li key={fact.text}>
              {fact.text}{" "}
              <span className="ami-item__article">
                {words.certainty[fact.certainty](fact.source, writtenDayInWords(fact.date))}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
