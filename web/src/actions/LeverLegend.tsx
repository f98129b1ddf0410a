import { useFiling } from "../filing/FilingContext";
import { letterOf } from "./letters";
import { texts } from "./texts";

/** The levers, each with the letter that stands for it in the table. */
export function LeverLegend() {
  const { campaign } = useFiling();
  return (
    <section aria-labelledby="leviers" className="ami-legend">
      <h2 id="leviers" className="fr-h6">
        {texts.legendTitle}
      </h2>
      <dl>
        {campaign.levers.map(({ id, label, help }, index) => (
          <div key={id}>
            <dt>
              <span className="ami-letter">{letterOf(index)}</span> {label}
            </dt>
            {help !== null && <dd>{help}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
