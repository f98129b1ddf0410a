import { SideMenu } from "@codegouvfr/react-dsfr/SideMenu";
import { useContext } from "react";
import { useDraftState } from "../draft/DraftContext";
import { routes } from "../site/routes";
import { stepOf } from "./steps";
import { texts } from "./texts";
import { ReportContext } from "./useFindings";
import { useSteps } from "./useSteps";

/** The steps, each with what it still lacks. */
export function StepMenu({ current }: { current: string }) {
  const id = useDraftState(({ application }) => application.id);
  const report = useContext(ReportContext);
  const missing = report?.findings.filter(({ severity }) => severity === "blocking") ?? [];
  return (
    <SideMenu
      align="left"
      title={texts.stepsMenu}
      burgerMenuButtonText={texts.stepsMenu}
      items={useSteps().map((step, index) => {
        const lacks = missing.filter(({ pointer }) => stepOf(pointer) === step.id).length;
        return {
          isActive: step.id === current,
          linkProps: { href: routes.step(id, step.id) },
          text: (
            <span>
              {index + 1}. {step.title}
              {lacks > 0 && <span className="ami-step-lacks">{texts.missingShort(lacks)}</span>}
            </span>
          ),
        };
      })}
    />
  );
}
