import { instantInWords } from "../clock/format";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { texts } from "./texts";
import { useCampaigns } from "./useCampaign";

interface Props {
  /** Id of the campaign that the page shows. */
  shown: string;
}

/** The other calls of this service, open or closed. */
export function OtherCampaigns({ shown }: Props) {
  const others = useCampaigns().data?.filter((campaign) => campaign.id !== shown) ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="autres" className="fr-mt-4w">
      <h2 id="autres">{texts.others.title}</h2>
      <ul>
        {others.map(({ id, title, open, calendar }) => (
          <li key={id}>
            <SiteLink href={routes.call(id)}>{title}</SiteLink>
            <span className="ami-block">
              {(open ? texts.others.open : texts.others.closed)(instantInWords(calendar.deadline, calendar.zone))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
