import { Button } from "@codegouvfr/react-dsfr/Button";
import type { Campaign } from "../api/types";
import { takesApplications } from "../clock/deadlineStage";
import { instantInWords, zoneInWords } from "../clock/format";
import { RemainingTime } from "../clock/RemainingTime";
import { useDeadlineStage } from "../clock/useDeadlineStage";
import { routes } from "../site/routes";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** Until when, and what to do now: begin, or go on. */
export function CallCard({ campaign }: Props) {
  const { calendar } = campaign;
  const stage = useDeadlineStage(calendar);
  const zone = zoneInWords(calendar.zone);
  const open = takesApplications(stage);
  return (
    <section className="ami-call-card" aria-labelledby="candidater">
      <h2 id="candidater" className="fr-h4">
        {open ? texts.card.open : stage === "ahead" ? texts.card.ahead : texts.card.over}
      </h2>
      {stage === "ahead" ? (
        <p>{texts.card.opens(instantInWords(calendar.opens, calendar.zone), zone)}</p>
      ) : (
        <p>
          {open ? texts.card.deadline : texts.card.closed}
          <br />
          <strong>{instantInWords(calendar.deadline, calendar.zone)}</strong>
          <br />
          {zone}
        </p>
      )}
      {open && (
        <>
          <p>
            {texts.card.leftBefore}
            <br />
            <strong className="ami-call-card__left">
              <RemainingTime until={calendar.deadline} />
            </strong>
          </p>
          <Button className="ami-call-card__action" size="large" linkProps={{ href: routes.start(campaign.id) }}>
            {texts.card.start}
          </Button>
        </>
      )}
      <Button
        className="ami-call-card__action"
        priority={open ? "secondary" : "primary"}
        linkProps={{ href: routes.applications }}
      >
        {open ? texts.card.resume : texts.card.follow}
      </Button>
      {stage !== "ahead" && !open && <p className="fr-mt-2w fr-mb-0">{texts.card.late}</p>}
    </section>
  );
}
