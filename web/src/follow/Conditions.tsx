import { Badge } from "@codegouvfr/react-dsfr/Badge";
import type { Application, ConditionResult } from "../api/types";
import { FieldLink } from "./FieldLink";
import { texts } from "./texts";

interface Props {
  application: Application;
  conditions: ConditionResult[];
}

const severities = { met: "success", "not-met": "error", unknown: "info" } as const;

/** The conditions of a fund on an operation: met, not met, or unknown with what would tell. */
export function Conditions({ application, conditions }: Props) {
  return (
    <ul className="ami-checklist">
      {conditions.map((condition) => (
        <li key={`${condition.test} ${condition.label}`}>
          <Badge small severity={severities[condition.outcome]}>
            {texts.funding.outcomes[condition.outcome]}
          </Badge>
          <div>
            <p className="fr-mb-0">{condition.label}</p>
            <p className="fr-text--sm fr-mb-0">{condition.found}</p>
            {condition.missing !== undefined && (
              <>
                <p className="fr-text--sm fr-mb-0">{texts.funding.missing(condition.missing.name)}</p>
                {condition.missing.pointer !== null && (
                  <FieldLink application={application} pointer={condition.missing.pointer} about={condition.missing.name} />
                )}
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
