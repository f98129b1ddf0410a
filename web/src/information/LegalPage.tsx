import "./information.css";
import { Page } from "../site/Page";
import { Sections } from "./Sections";
import { Services } from "./Services";
import { texts } from "./texts";

/** Who is answerable for the site, where it is kept, and under which licences. */
export function LegalPage() {
  const { title, publisher, hosting, sections } = texts.legal;
  return (
    <Page title={title}>
      <Sections
        sections={[publisher, { title: hosting.title, text: [import.meta.env.VITE_HOSTING || hosting.unsaid] }, ...sections]}
        after={{ [publisher.title]: <Services /> }}
      />
    </Page>
  );
}
