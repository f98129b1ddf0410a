import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { Alert } from "@codegouvfr/react-dsfr/Alert";
import type { Application, FundingReport } from "../api/types";
import { FieldLink } from "./FieldLink";
import { OperationFunds } from "./OperationFunds";
import { texts } from "./texts";
import { writtenDayInWords } from "./writtenDay";

interface Props {
  application: Application;
  /** Null until the operations are matched. */
  funding: FundingReport | null;
}

const words = texts.funding;

/** Which funds may help which operation of a mature project: how many first, the reasons inside. */
export function FundingSection({ application, funding }: Props) {
  if (funding === null) return null;
  const { actions } = application.dossier;
  return (
    <section className="ami-section" aria-labelledby="financements">
      <h2 id="financements">{words.heading}</h2>
      <p>
        {words.intro(funding.operations.length)} {words.about(writtenDayInWords(funding.filedOn), funding.vintage)}
      </p>
      <Alert
        className="fr-mb-3w"
        severity="info"
        small
        description={
          <>
            <strong>{funding.notice}.</strong> {words.notice}
          </>
        }
      />
      <div className="fr-accordions-group" data-fr-group="false">
        {funding.operations.map((operation) => (
          <OperationFunds key={operation.action} application={application} operation={operation} />
        ))}
      </div>
      {funding.leftOut.length > 0 && (
        <div className="fr-mt-3w">
          <Accordion titleAs="h3" label={words.leftOut(funding.leftOut.length)}>
            <ul className="ami-follow-items">
              {funding.leftOut.map((left) => {
                const title = actions?.find((action) => action.id === left.action)?.title ?? words.untitled;
                return (
                  <li key={left.action} className="ami-follow-item">
                    <p className="fr-text--bold fr-mb-1v">{title}</p>
                    <p className="fr-mb-1v">{left.reason}</p>
                    <FieldLink application={application} pointer={left.pointer} about={title} />
                  </li>
                );
              })}
            </ul>
          </Accordion>
        </div>
      )}
    </section>
  );
}
