import type { Campaign } from "../api/types";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** What happens once an application is submitted, step by step. */
export function AfterSubmission({ campaign }: Props) {
  const labelOf = (route: "support" | "funding") => campaign.profiles.find((profile) => profile.route === route)?.label;
  const [support, funding] = [labelOf("support"), labelOf("funding")];
  return (
    <section aria-labelledby="ensuite" className="fr-mt-4w">
      <h2 id="ensuite">{texts.after.title}</h2>
      <ol className="ami-steps">
        <li>
          <strong>{texts.after.receipt.title}</strong>
          <span className="ami-block">
            {texts.after.receipt.text} <SiteLink href={routes.receipts}>{texts.after.receipt.verify}</SiteLink>
          </span>
        </li>
        <li>
          <strong>{texts.after.report.title}</strong>
          <span className="ami-block">{texts.after.report.text}</span>
        </li>
        <li>
          <strong>{texts.after.completion.title(campaign.completionDays)}</strong>
          <span className="ami-block">{texts.after.completion.text}</span>
        </li>
        <li>
          <strong>{texts.after.next.title}</strong>
          {support !== undefined && <span className="ami-block">{texts.after.next.support(support)}</span>}
          {funding !== undefined && <span className="ami-block">{texts.after.next.funding(funding)}</span>}
        </li>
        <li>
          <strong>{texts.after.committee.title}</strong>
          <span className="ami-block">{texts.after.committee.text}</span>
        </li>
      </ol>
    </section>
  );
}
