import type { ReactNode } from "react";
import type { Campaign, CompletenessReport } from "../api/types";
import { texts } from "./texts";

interface Props {
  profile: Campaign["profiles"][number];
  /** What the rules say of the answers by this profile. */
  report: CompletenessReport;
  /** Whether the answers tell of an operation that is ready: without one, the rules find nothing wrong with its sheet. */
  operations: boolean;
  /** What may be done with it. */
  children: ReactNode;
}

/** What one profile asks for: what could be provided now, and what is missing, each with its article. */
export function ProfileReadiness({ profile, report, operations, children }: Props) {
  const [items, idle] = operations ? [report.items, []] : partition(report.items, (item) => !item.rule.startsWith(sheetRule));
  const [provided, missing] = partition(items, (item) => item.provided);
  const findings = report.findings.filter((finding) => finding.severity === "blocking");
  return (
    <div className="ami-profile">
      <h3>{profile.label}</h3>
      <p>
        <strong>{texts.profileHelp.count(provided.length, items.length)}</strong>
      </p>
      {missing.length > 0 && (
        <>
          <h4 className="fr-h6">{texts.profileHelp.missing}</h4>
          <ul className="ami-call-items">
            {missing.map((item) => (
              <li key={item.rule}>
                <strong>{item.label}</strong> <span className="ami-article">({item.article})</span>
                {findings
                  .filter((finding) => finding.rule === item.rule)
                  .map((finding) => (
                    <span key={finding.pointer + finding.found} className="ami-block">
                      {finding.found} {finding.settle}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {provided.length > 0 && (
        <>
          <h4 className="fr-h6">{texts.profileHelp.provided}</h4>
          <ul>
            {provided.map((item) => (
              <li key={item.rule}>
                {item.label} <span className="ami-article">({item.article})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {idle.length > 0 && <p>{texts.profileHelp.idle}</p>}
      {children}
    </div>
  );
}

/** The rule that asks for a sheet for each short-term operation, and those of its parts. */
const sheetRule = "3.b.4";

const partition = <T,>(all: T[], belongs: (one: T) => boolean): [T[], T[]] => [
  all.filter(belongs),
  all.filter((one) => !belongs(one)),
];
