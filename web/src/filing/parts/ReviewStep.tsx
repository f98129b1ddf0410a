import { useContext } from "react";
import { useDraftState } from "../../draft/DraftContext";
import { FindingList } from "../FindingList";
import { texts } from "../texts";
import { ReportContext } from "../useFindings";
import { SubmitSection } from "./SubmitSection";

/** What the call asks for, item by item, and the submission. */
export function ReviewStep() {
  const report = useContext(ReportContext);
  const closed = useDraftState(({ sync }) => sync.kind === "closed");
  const missing = report?.findings.filter(({ severity }) => severity === "blocking") ?? [];
  return (
    <>
      <h2>{texts.completeTitle}</h2>
      <ul className="ami-asked-items">
        {report?.items.map((item) => (
          <li key={item.rule}>
            <span className={`fr-badge fr-badge--sm ${item.provided ? "fr-badge--success" : "fr-badge--warning"}`}>
              {item.provided ? texts.provided : texts.notProvided}
            </span>{" "}
            {item.label} <span className="ami-article">({item.article})</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>{texts.missingCount(missing.length)}</h3>
          <FindingList findings={missing} />
        </>
      )}
      {!closed && <SubmitSection missing={missing.length} />}
    </>
  );
}
