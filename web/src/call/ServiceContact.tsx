import type { Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  service: Campaign["service"];
}

/** Whom to ask: the service in charge, with every way to reach it. */
export function ServiceContact({ service }: Props) {
  return (
    <section aria-labelledby="contact" className="fr-mt-6w">
      <h2 id="contact">{texts.contact.title}</h2>
      <p>{texts.contact.intro}</p>
      <address className="ami-contact">
        <strong>{service.name}</strong>
        <br />
        {service.address}
        <br />
        {texts.contact.email} <a href={`mailto:${service.email}`}>{service.email}</a>
        <br />
        {texts.contact.phone} <a href={`tel:${service.phone.replace(/\s/g, "")}`}>{service.phone}</a>
      </address>
    </section>
  );
}
