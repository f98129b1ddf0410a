import "./information.css";
import { Page } from "../site/Page";
import { Sections } from "./Sections";
import { Services } from "./Services";
import { texts } from "./texts";

/** What is kept of people, why, how long, who sees it, and what they may ask. */
export function PrivacyPage() {
  const { title, intro, sections, rights } = texts.privacy;
  return (
    <Page title={title}>
      <p className="fr-text--lead ami-prose">{intro}</p>
      <Sections
        sections={[...sections, rights]}
        after={{
          [rights.title]: (
            <>
              <Services />
              <p>
                {rights.complaint} <a href="https://www.cnil.fr/fr/plaintes">{rights.authority}</a>
              </p>
            </>
          ),
        }}
      />
    </Page>
  );
}
