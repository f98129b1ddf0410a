import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import type { Application, Campaign, Report } from "../api/types";
import { FollowUpItem } from "./FollowUpItem";
import { Gaps } from "./Gaps";
import { needLabel } from "./needLabel";
import { texts } from "./texts";

interface Props {
  application: Application;
  campaign: Campaign;
  report: Report;
}

const words = texts.support;

/** Who helps an emerging project: for each need, who is to make contact, and who is told. */
export function SupportSection({ application, campaign, report: { followUps, gaps } }: Props) {
  if (followUps.length === 0 && gaps.length === 0) return null;
  const needs = [...new Set(followUps.map((followUp) => followUp.need))].sort(
    (one, other) => placeOf(one, campaign) - placeOf(other, campaign),
  );
  return (
    <section className="ami-section" aria-labelledby="accompagnement">
      <h2 id="accompagnement">{words.heading}</h2>
      {gaps.length > 0 && <Gaps application={application} campaign={campaign} gaps={gaps} />}
      {needs.length > 0 && <p>{words.intro}</p>}
      {needs.map((need) => {
        const all = followUps.filter((followUp) => followUp.need === need);
        const leading = all
          .filter((followUp) => followUp.role === "leading")
          .sort((one, other) => Number(other.coordinates) - Number(one.coordinates));
        const told = all.filter((followUp) => followUp.role === "told");
        return (
          <Accordion key={need} titleAs="h3" defaultExpanded label={words.need(needLabel(need, campaign), leading.length)}>
            <ul className="ami-follow-items">
              {leading.map((followUp) => (
                <FollowUpItem key={followUp.id} followUp={followUp} campaign={campaign} />
              ))}
            </ul>
            {told.length > 0 && (
              <details className="ami-follow-details">
                <summary>{words.told(told.length)}</summary>
                <p className="fr-mt-1w">{words.toldHint}</p>
                <ul className="ami-follow-items">
                  {told.map((followUp) => (
                    <FollowUpItem key={followUp.id} followUp={followUp} campaign={campaign} />
                  ))}
                </ul>
              </details>
            )}
          </Accordion>
        );
      })}
    </section>
  );
}

const placeOf = (need: string, { needs }: Campaign): number => needs.findIndex((choice) => choice.id === need);
