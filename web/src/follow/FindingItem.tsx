import type { Application, Finding } from "../api/types";
import { FieldLink } from "./FieldLink";

/** One thing found: the article it comes from, what was found, what would settle it, and the way to its field. */
export function FindingItem({ application, finding }: { application: Application; finding: Finding }) {
  return (
    <li className="ami-follow-item">
      <p className="ami-item__article">{finding.article}</p>
      <p className="fr-text--bold fr-mb-1v">{finding.found}</p>
      <p className="fr-mb-1v">{finding.settle}</p>
      <FieldLink application={application} pointer={finding.pointer} about={finding.found} />
    </li>
  );
}
