import { Button } from "@codegouvfr/react-dsfr/Button";
import type { Campaign } from "../api/types";
import { routes } from "../site/routes";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

type Item = Campaign["profiles"][number]["items"][number];

/** The profiles side by side, with what each must provide in the words of the call. */
export function ProfilesAsked({ campaign }: Props) {
  return (
    <section aria-labelledby="profils" className="fr-mt-4w">
      <h2 id="profils">{texts.profiles.title}</h2>
      <p className="fr-mb-2w">{texts.profiles.intro}</p>
      <Button className="fr-mb-3w" priority="secondary" linkProps={{ href: routes.profileHelp(campaign.id) }}>
        {texts.profiles.help}
      </Button>
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--top">
        {campaign.profiles.map((profile) => (
          <div key={profile.id} className="fr-col-12 fr-col-md-6">
            <div className="ami-profile">
              <h3>{profile.label}</h3>
              {profile.help !== null && <p>{profile.help}</p>}
              <h4 className="fr-h6">{texts.profiles.items}</h4>
              <Items items={profile.items} within="" />
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The items right under a rule, each with its own: 3.b.4.location stands under 3.b.4. */
function Items({ items, within }: { items: Item[]; within: string }) {
  const inside = items.filter((item) => item.rule.startsWith(within) && item.rule !== within);
  const own = inside.filter((item) => !inside.some((other) => item.rule.startsWith(`${other.rule}.`)));
  if (own.length === 0) return null;
  return (
    <ul className="ami-call-items">
      {own.map((item) => (
        <li key={item.rule}>
          <strong>{item.label}</strong> <span className="ami-article">({item.article})</span>
          <q className="ami-quote fr-text--sm fr-mb-0">{item.quote}</q>
          <Items items={inside} within={`${item.rule}.`} />
        </li>
      ))}
    </ul>
  );
}
