import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
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
const ProfileHelpPage = lazy(() => import("../call/ProfileHelpPage").then((page) => ({ default: page.ProfileHelpPage })));
const ProgressPage = lazy(() => import("../call/ProgressPage").then((page) => ({ default: page.ProgressPage })));
const ReceiptsPage = lazy(() => import("../receipts/ReceiptsPage").then((page) => ({ default: page.ReceiptsPage })));
const PartnerPage = lazy(() => import("../information/PartnerPage").then((page) => ({ default: page.PartnerPage })));
const AccessibilityPage = lazy(() =>
  import("../information/AccessibilityPage").then((page) => ({ default: page.AccessibilityPage })),
);
const PrivacyPage = lazy(() => import("../information/PrivacyPage").then((page) => ({ default: page.PrivacyPage })));
const LegalPage = lazy(() => import("../information/LegalPage").then((page) => ({ default: page.LegalPage })));

/** The page that the address names. */
export function Pages() {
  const [location] = useLocation();
  return (
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
          <Route path={routes.profileHelp()} component={ProfileHelpPage} />
          <Route path={routes.progress()} component={ProgressPage} />
          <Route path={routes.receipts} component={ReceiptsPage} />
          <Route path={routes.receipt()} component={ReceiptsPage} />
          <Route path={routes.partner()} component={PartnerPage} />
          <Route path={routes.accessibility} component={AccessibilityPage} />
          <Route path={routes.privacy} component={PrivacyPage} />
          <Route path={routes.legal} component={LegalPage} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}
