import { useContext } from "react";
import { useDraftState } from "../../draft/DraftContext";
import { texts } from "../texts";
import { ReportContext } from "../useFindings";
import { SubmitSection } from "./SubmitSection";

/** What the call asks for, item by item, and the submission. */
export function ReviewStep() {
  const report = useContext(ReportContext);
  const closed = useDraftState(({ sync }) => sync.kind === "closed");
  return (
    <>
      <h2>{texts.completeTitle}</h2>
      <ul className="ami-items">
        {report?.items.map((item) => (
          <li key={item.rule}>
            <span className={`fr-badge fr-badge--sm ${item.provided ? "fr-badge--success" : "fr-badge--warning"}`}>
              {item.provided ? texts.provided : texts.notProvided}
            </span>{" "}
            {item.label} <span className="ami-article">({item.article})</span>
          </li>
        ))}
      </ul>
      {!closed && <SubmitSection missing={report?.findings.filter(({ severity }) => severity === "blocking").length ?? 0} />}
    </>
  );
}
