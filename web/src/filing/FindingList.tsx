import type { Finding } from "../api/types";
import { useDraftState } from "../draft/DraftContext";
import { SiteLink } from "../site/SiteLink";
import { fieldLink } from "./fieldLink";

/** What the rules found, each with its article, what would settle it and a link to its field. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const id = useDraftState(({ application }) => application.id);
  return (
    <ul className="ami-findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.pointer} ${finding.found}`}>
          <SiteLink href={fieldLink(id, finding.pointer)}>{finding.found}</SiteLink>
          <br />
          {finding.settle} <span className="ami-article">({finding.article})</span>
        </li>
      ))}
    </ul>
  );
}
