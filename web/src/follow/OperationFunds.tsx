import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { useState } from "react";
import type { Application, OperationFunding } from "../api/types";
import { FundingWarnings } from "./FundingWarnings";
import { FundMatchItem } from "./FundMatchItem";
import { texts } from "./texts";

interface Props {
  application: Application;
  operation: OperationFunding;
}

const words = texts.funding;
const outcomes = ["eligible", "to-confirm", "not-matched"] as const;

/** An operation and its funds, those that may be eligible first. */
export function OperationFunds({ application, operation }: Props) {
  const { title, matches, waterAgencies, unknownCommunes, warnings } = operation;
  const [expanded, setExpanded] = useState(false);
  const of = (outcome: (typeof outcomes)[number]) => matches.filter((match) => match.outcome === outcome);
  const items = (outcome: (typeof outcomes)[number]) => (
    <ul className="ami-follow-items">
      {of(outcome).map((match) => (
        <FundMatchItem key={match.fund} application={application} match={match} />
      ))}
    </ul>
  );
  return (
    <Accordion
      titleAs="h3"
      expanded={expanded}
      onExpandedChange={setExpanded}
      label={
        <span className="ami-operation">
          <span>{title ?? words.untitled}</span>
          <span className="ami-operation__counts">
            {outcomes
              .filter((outcome) => outcome === "eligible" || of(outcome).length > 0)
              .map((outcome) => words.counts[outcome](of(outcome).length))
              .join(", ")}
          </span>
        </span>
      }
    >
      {waterAgencies.length > 0 && (
        <p>
          {words.waterAgencies} :{" "}
          {waterAgencies.map((agency) => `${agency.name} (${words.communes(agency.communes.length)})`).join(", ")}.
        </p>
      )}
      {unknownCommunes.length > 0 && <p>{words.unknownCommunes(unknownCommunes.join(", "))}</p>}
      {warnings.length > 0 && <FundingWarnings application={application} warnings={warnings} />}
      {outcomes
        .filter((outcome) => of(outcome).length > 0)
        .map((outcome) => (
          <div key={outcome} className="fr-mb-3w">
            <h4 className="fr-h6 fr-mb-1v">
              {words.groups[outcome]} ({of(outcome).length})
            </h4>
            <p className="fr-text--sm fr-mb-1w">{words.groupHints[outcome]}</p>
            {outcome === "not-matched" ? (
              <details className="ami-follow-details">
                <summary>{words.showNotMatched(of(outcome).length)}</summary>
                {items(outcome)}
              </details>
            ) : (
              items(outcome)
            )}
          </div>
        ))}
    </Accordion>
  );
}
