import type { Application, OperationFunding } from "../api/types";
import { FieldLink } from "./FieldLink";
import { texts } from "./texts";

interface Props {
  application: Application;
  warnings: OperationFunding["warnings"];
}

/** What to look at before asking for public money for an operation. */
export function FundingWarnings({ application, warnings }: Props) {
  return (
    <div className="fr-mb-3w">
      <h4 className="fr-h6 fr-mb-1w">{texts.funding.warnings}</h4>
      <ul className="ami-follow-items ami-follow-items--warning">
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.pointer}`} className="ami-follow-item">
            <p className="ami-item__article">{warning.reference}</p>
            <p className="fr-text--bold fr-mb-1v">
              {!warning.certain && `${texts.funding.uncertain} : `}
              {warning.found}
            </p>
            <p className="fr-mb-1v">{warning.settle}</p>
            <FieldLink application={application} pointer={warning.pointer} about={warning.found} />
          </li>
        ))}
      </ul>
    </div>
  );
}
