import { CopyLink } from "../access/CopyLink";
import type { Application } from "../api/types";
import { routes } from "../site/routes";
import { SiteLink } from "../site/SiteLink";
import { texts } from "./texts";

/** How to come back to an application: the link that opens it, and the page of all those of this device. */
export function ComeBack({ application: { id }, accessKey }: { application: Application; accessKey: string }) {
  return (
    <section className="ami-section" aria-labelledby="revenir">
      <h2 id="revenir">{texts.comeBack.heading}</h2>
      <p>{texts.comeBack.text}</p>
      <CopyLink id={id} accessKey={accessKey} />
      <p className="fr-mt-2w">
        <SiteLink className="fr-link" href={routes.applications}>
          {texts.comeBack.other}
        </SiteLink>
      </p>
    </section>
  );
}
