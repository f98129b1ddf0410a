import type { Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

const volets = ["strategic", "operational", "complementary"] as const;

/** The kinds of action, by the base they belong to (article 2). */
export function ActionKinds({ campaign }: Props) {
  return (
    <section aria-labelledby="actions" className="fr-mt-4w">
      <h2 id="actions">{texts.actions.title}</h2>
      <p>{texts.actions.intro}</p>
      <div className="fr-grid-row fr-grid-row--gutters">
        {volets.map((volet) => (
          <div key={volet} className="fr-col-12 fr-col-md-4">
            <h3 className="fr-h5">{texts.actions.volets[volet].title}</h3>
            <p>{texts.actions.volets[volet].intro}</p>
            <ul className="ami-call-items">
              {campaign.actionKinds
                .filter((kind) => kind.volet === volet)
                .map((kind) => (
                  <li key={kind.id}>
                    <strong>{kind.label}</strong>
                    {kind.help !== null && <span className="ami-block">{kind.help}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
