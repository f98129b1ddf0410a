import type { Campaign } from "../api/types";
import { ServiceAddress } from "./ServiceAddress";
import { texts } from "./texts";

interface Props {
  service: Campaign["service"];
}

/** Whom to ask. */
export function ServiceContact({ service }: Props) {
  return (
    <section aria-labelledby="contact" className="fr-mt-6w">
      <h2 id="contact">{texts.contact.title}</h2>
      <p>{texts.contact.intro}</p>
      <ServiceAddress service={service} />
    </section>
  );
}
