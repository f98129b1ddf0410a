import { Footer } from "@codegouvfr/react-dsfr/Footer";
import { Header } from "@codegouvfr/react-dsfr/Header";
import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import { Fragment } from "react";
import { useLocation } from "wouter";
import { brand, domains } from "#theme";
import { useCurrentCampaign } from "../call/useCurrentCampaign";
import { Pages } from "./Pages";
import { routes } from "./routes";
import { texts } from "./texts";

const brandTop = brand.map((line, index) => (
  // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move.
  <Fragment key={index}>
    {index > 0 && <br />}
    {line}
  </Fragment>
));

/** The whole site: what surrounds every page, and the page that the address names. */
export function Site() {
  const [location] = useLocation();
  const campaign = useCurrentCampaign();
  const progress = campaign && routes.progress(campaign.id);
  const homeLinkProps = { href: routes.home, title: `${texts.home} – ${texts.site}` };
  return (
    <>
      <SkipLinks
        links={[
          { anchor: "#contenu", label: texts.toContent },
          { anchor: "#pied", label: texts.toFooter },
        ]}
      />
      <Header
        id="entete"
        brandTop={brandTop}
        homeLinkProps={homeLinkProps}
        serviceTitle={texts.site}
        serviceTagline={texts.tagline}
        navigation={[
          {
            text: texts.call,
            linkProps: { href: routes.home },
            isActive: location === routes.home || (location.startsWith("/appels") && location !== progress),
          },
          {
            text: texts.applications,
            linkProps: { href: routes.applications },
            isActive: location.startsWith(routes.applications),
          },
          { text: texts.receipts, linkProps: { href: routes.receipts }, isActive: location.startsWith(routes.receipts) },
          // The last, so that nothing moves when it is known.
          ...(progress ? [{ text: texts.progress, linkProps: { href: progress }, isActive: location === progress }] : []),
        ]}
      />
      <main id="contenu" tabIndex={-1}>
        <Pages />
      </main>
      <Footer
        id="pied"
        brandTop={brandTop}
        homeLinkProps={homeLinkProps}
        domains={domains}
        accessibility="non compliant"
        accessibilityLinkProps={{ href: routes.accessibility }}
        termsLinkProps={{ href: routes.legal }}
        bottomItems={[{ text: texts.privacy, linkProps: { href: routes.privacy } }]}
      />
    </>
  );
}
