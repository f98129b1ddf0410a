import type { Application, Campaign, RoutingGap } from "../api/types";
import { FieldLink } from "./FieldLink";
import { needLabel } from "./needLabel";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  gaps: RoutingGap[];
}

/** The needs that reach nobody, why, and whom to ask instead. */
export function Gaps({ application, campaign, gaps }: Props) {
  return (
    <>
      <h3>{texts.support.gaps}</h3>
      <p>{texts.support.gapsIntro}</p>
      <ul className="ami-follow-items">
        {gaps.map((gap) => (
          <li key={`${gap.pointer} ${gap.organisation} ${gap.reason}`} className="ami-follow-item">
            <p className="fr-text--bold fr-mb-1v">
              {gap.need === null ? texts.support.gapNoNeed : needLabel(gap.need, campaign)}
            </p>
            <p className="fr-mb-1v">{gap.reason}</p>
            <FieldLink application={application} pointer={gap.pointer} about={gap.reason} />
          </li>
        ))}
      </ul>
    </>
  );
}
