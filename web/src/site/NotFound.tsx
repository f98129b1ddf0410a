import { Page } from "./Page";
import { texts } from "./texts";

/** Any address that is none of the site's. */
export function NotFound() {
  return (
    <Page title={texts.notFoundTitle}>
      <p>{texts.notFound}</p>
    </Page>
  );
}
