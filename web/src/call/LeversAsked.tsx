import type { Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  campaign: Campaign;
}

/** The levers, on which every project is built (objective of the call). */
export function LeversAsked({ campaign }: Props) {
  return (
    <section aria-labelledby="leviers">
      <h2 id="leviers">{texts.levers.title}</h2>
      <p>{campaign.profiles[0]?.items.find((item) => item.rule === "obj.a")?.quote ?? texts.levers.intro}</p>
      <ol className="ami-levers">
        {campaign.levers.map((lever) => (
          <li key={lever.id}>
            <strong>{lever.label}</strong>
            {lever.help !== null && <span className="ami-block">{lever.help}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
