import "./call.css";
import type { Campaign } from "../api/types";
import { texts } from "./texts";

interface Props {
  service: Campaign["service"];
}

/** A service in charge, with every way to reach it. */
export function ServiceAddress({ service }: Props) {
  return (
    <address className="ami-contact fr-mb-3w">
      <strong>{service.name}</strong>
      <br />
      {service.address}
      <br />
      {texts.contact.email} <a href={`mailto:${service.email}`}>{service.email}</a>
      <br />
      {texts.contact.phone} <a href={`tel:${service.phone.replace(/\s/g, "")}`}>{service.phone}</a>
    </address>
  );
}
