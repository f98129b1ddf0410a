import { Badge } from "@codegouvfr/react-dsfr/Badge";
import { Button } from "@codegouvfr/react-dsfr/Button";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { Redirect } from "wouter";
import { ReturnLink } from "../access/ReturnLink";
import { ActionsStep } from "../actions/ActionsStep";
import { AttachmentsStep } from "../attachments/AttachmentsStep";
import { useUploads } from "../attachments/UploadsContext";
import { DeadlineNotice } from "../clock/DeadlineNotice";
import { useDraftState } from "../draft/DraftContext";
import { SheetsStep } from "../sheets/SheetsStep";
import { DemonstrationNotice } from "../site/DemonstrationNotice";
import { Page } from "../site/Page";
import { routes } from "../site/routes";
import { ClosedPanel } from "./ClosedPanel";
import { ConflictPanel } from "./ConflictPanel";
import { useFiling } from "./FilingContext";
import { MissingPanel } from "./MissingPanel";
import { NewsNotice } from "./NewsNotice";
import { ApplicantStep } from "./parts/ApplicantStep";
import { LetterStep } from "./parts/LetterStep";
import { ProjectStep } from "./parts/ProjectStep";
import { ReviewStep } from "./parts/ReviewStep";
import { StrategyStep } from "./parts/StrategyStep";
import { RefusedPanel } from "./RefusedPanel";
import { StepMenu } from "./StepMenu";
import { SyncStatus } from "./SyncStatus";
import { texts } from "./texts";
import { ReportContext } from "./useFindings";
import { useGoToField } from "./useGoToField";
import { useLiveReport } from "./useLiveReport";
import { useSteps } from "./useSteps";
import "./filing.css";

const contents: Record<string, () => ReactNode> = {
  porteur: ApplicantStep,
  projet: ProjectStep,
  lettre: LetterStep,
  strategie: StrategyStep,
  actions: ActionsStep,
  fiches: SheetsStep,
  pieces: AttachmentsStep,
  verifier: ReviewStep,
};

/** One step of the dossier, with what surrounds every step: what is saved, what is missing, where one is, how long is left. */
export function Filing({ step }: { step: string }) {
  const steps = useSteps();
  const id = useDraftState(({ application }) => application.id);
  const report = useLiveReport();
  useGoToField();
  useWarningBeforeLeaving();
  const index = steps.findIndex((one) => one.id === step);
  const shown = steps[index];
  const Content = contents[step];
  if (shown === undefined || Content === undefined) return <Redirect replace to={routes.step(id, "projet")} />;
  const [previous, next] = [steps[index - 1], steps[index + 1]];
  return (
    <ReportContext value={report.data ?? null}>
      <Page key={shown.id} title={shown.title} wide>
        <StandingBar />
        <Notices />
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-lg-3">
            <StepMenu current={shown.id} />
            <MissingPanel stale={report.isError} />
          </div>
          <div className="fr-col-12 fr-col-lg-9">
            <FieldsOfStep>
              <p className="fr-text--sm">{texts.stepOf(index + 1, steps.length)}</p>
              <Content />
            </FieldsOfStep>
            <ul className="fr-btns-group fr-btns-group--inline-md fr-mt-4w">
              {previous && (
                <li>
                  <Button priority="secondary" linkProps={{ href: routes.step(id, previous.id) }}>
                    {texts.previous}
                  </Button>
                </li>
              )}
              {next && (
                <li>
                  <Button linkProps={{ href: routes.step(id, next.id) }}>{texts.next}</Button>
                </li>
              )}
            </ul>
          </div>
        </div>
      </Page>
    </ReportContext>
  );
}

/** Whose dossier it is, that it is a draft, and whether it is saved: always in sight. */
function StandingBar() {
  const { campaign, accessKey } = useFiling();
  const { id, reference, epci, status, statusLabel, changed, submissions } = useDraftState(({ application }) => application);
  return (
    <div className="ami-bar">
      <div className="ami-bar__line">
        <Badge severity={status === "draft" || changed ? "warning" : "info"}>
          {status === "draft" ? texts.draftBadge : changed && submissions > 0 ? texts.changedBadge : statusLabel}
        </Badge>
        <span>
          <strong>{epci.name}</strong> {texts.reference(reference)}
        </span>
        <SyncStatus />
      </div>
      <details className="ami-return">
        <summary>{texts.comeBack}</summary>
        <ReturnLink id={id} accessKey={accessKey} reference={reference} epci={epci.name} service={campaign.service} />
      </details>
    </div>
  );
}

/** What one must know now. */
function Notices() {
  const { campaign } = useFiling();
  const closesAt = useDraftState(({ application }) => application.closesAt);
  const editable = useDraftState(({ application }) => application.editable);
  return (
    <>
      <DemonstrationNotice campaign={campaign} />
      {editable && (
        <DeadlineNotice
          calendar={{ ...campaign.calendar, deadline: closesAt }}
          uploadAllowanceMinutes={campaign.attachments.uploadAllowanceMinutes}
        />
      )}
      <ClosedPanel />
      <ConflictPanel />
      <RefusedPanel />
      <NewsNotice />
    </>
  );
}

/** The fields, all of them closed when nothing can be written any more. */
function FieldsOfStep({ children }: { children: ReactNode }) {
  const closed = useDraftState(({ sync }) => sync.kind === "closed");
  return (
    <fieldset className="ami-fields" disabled={closed}>
      {children}
    </fieldset>
  );
}

/** The browser asks before a page is closed that holds what is kept nowhere else. */
function useWarningBeforeLeaving(): void {
  const { uploads } = useUploads();
  const lost = useDraftState(({ keptOnDevice, sync }) => !keptOnDevice && sync.kind !== "saved" && sync.kind !== "closed");
  const sending = uploads.some(({ state }) => state === "sending");
  useEffect(() => {
    if (!lost && !sending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [lost, sending]);
}
