import type { Campaign } from "../api/types";
import "./access.css";
import { texts } from "./texts";

/** What to do when the link is lost: whom to write to, and what comes of it. */
export function LostLink({ services }: { services: Campaign["service"][] }) {
  return (
    <section className="fr-mt-6w" aria-labelledby="lien-perdu">
      <h2 id="lien-perdu">{texts.lost}</h2>
      <ol>
        {texts.lostSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{texts.lostWhere}</p>
      {services.map((service) => (
        <address key={service.email} className="ami-service fr-mb-2w">
          <strong>
            {texts.service} : {service.name}
          </strong>
          <br />
          <a href={`mailto:${service.email}`}>{service.email}</a>
          <br />
          {texts.phone} : {service.phone}
          <br />
          {service.address}
        </address>
      ))}
    </section>
  );
}
