import { Button } from "@codegouvfr/react-dsfr/Button";
import type { Campaign } from "../api/types";
import { CopyLink } from "./CopyLink";
import { linkTo } from "./link";
import { texts } from "./texts";
import "./access.css";

interface Props {
  id: string;
  accessKey: string;
  reference: string;
  epci: string;
  service: Campaign["service"];
}

/** The link that opens an application: to copy, to send to oneself, and what to do when it is lost. */
export function ReturnLink({ id, accessKey, reference, epci, service }: Props) {
  const link = linkTo(id, accessKey);
  const mail = `mailto:?subject=${encodeURIComponent(texts.mailSubject(epci))}&body=${encodeURIComponent(texts.mailBody(link, reference))}`;
  return (
    <>
      <p className="fr-mb-1w">{texts.linkText}</p>
      <p className="ami-link">{link}</p>
      <div className="ami-link-actions">
        <CopyLink id={id} accessKey={accessKey} about={texts.about(epci, reference)} />
        <Button priority="tertiary" size="small" linkProps={{ href: mail }}>
          {texts.mail}
        </Button>
      </div>
      <p className="fr-text--sm fr-mt-1w">{texts.linkLost(`${service.name} (${service.email})`)}</p>
    </>
  );
}
