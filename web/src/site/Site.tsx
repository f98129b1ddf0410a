import { Footer } from "@codegouvfr/react-dsfr/Footer";
import { Header } from "@codegouvfr/react-dsfr/Header";
import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import { Fragment, lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { brand } from "#theme";
import { NotFound } from "./NotFound";
import { PageBoundary } from "./PageBoundary";
import { routes } from "./routes";
import { texts } from "./texts";

// Each page is a file of its own: the first page loads nothing of the others.
const HomePage = lazy(() => import("../call/HomePage").then((page) => ({ default: page.HomePage })));
const CallPage = lazy(() => import("../call/CallPage").then((page) => ({ default: page.CallPage })));
const ApplicationsPage = lazy(() => import("../access/ApplicationsPage").then((page) => ({ default: page.ApplicationsPage })));
const FollowPage = lazy(() => import("../follow/FollowPage").then((page) => ({ default: page.FollowPage })));
const StartPage = lazy(() => import("../filing/start/StartPage").then((page) => ({ default: page.StartPage })));
const EntrancePage = lazy(() => import("../access/EntrancePage").then((page) => ({ default: page.EntrancePage })));
const FilingPage = lazy(() => import("../filing/FilingPage").then((page) => ({ default: page.FilingPage })));

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
            isActive: location === routes.home || location.startsWith("/appels"),
          },
          {
            text: texts.applications,
            linkProps: { href: routes.applications },
            isActive: location.startsWith(routes.applications),
          },
          { text: texts.receipts, linkProps: { href: routes.receipts }, isActive: location.startsWith(routes.receipts) },
        ]}
      />
      <main id="contenu" tabIndex={-1}>
        <PageBoundary location={location}>
          <Suspense
            fallback={
              <p className="fr-container fr-py-4w" role="status">
                {texts.loading}
              </p>
            }
          >
            <Switch>
              <Route path={routes.home} component={HomePage} />
              <Route path={routes.call()} component={CallPage} />
              <Route path={routes.applications} component={ApplicationsPage} />
              <Route path={routes.follow()} component={FollowPage} />
              <Route path={routes.start()} component={StartPage} />
              <Route path={routes.application()} component={EntrancePage} />
              <Route path={routes.step()} component={FilingPage} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </PageBoundary>
      </main>
      <Footer
        id="pied"
        brandTop={brandTop}
        homeLinkProps={homeLinkProps}
        accessibility="non compliant"
        accessibilityLinkProps={{ href: routes.accessibility }}
        termsLinkProps={{ href: routes.legal }}
        bottomItems={[{ text: texts.privacy, linkProps: { href: routes.privacy } }]}
      />
    </>
  );
}
