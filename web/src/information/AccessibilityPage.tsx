import "./information.css";
import { Page } from "../site/Page";
import { Sections } from "./Sections";
import { Services } from "./Services";
import { texts } from "./texts";

/** The declaration of accessibility, in the form that the RGAA asks for. */
export function AccessibilityPage() {
  const { title, intro, sections, contact, remedies } = texts.accessibility;
  return (
    <Page title={title}>
      <p className="fr-text--lead ami-prose">{intro}</p>
      <Sections
        sections={[...sections, contact, remedies]}
        after={{
          [contact.title]: <Services />,
          [remedies.title]: (
            <ul>
              <li>
                <a href="https://formulaire.defenseurdesdroits.fr/">{remedies.form}</a>
              </li>
              <li>
                <a href="https://www.defenseurdesdroits.fr/saisir/delegues">{remedies.delegates}</a>
              </li>
              <li>{remedies.mail}</li>
              <li>{remedies.phone}</li>
            </ul>
          ),
        }}
      />
    </Page>
  );
}
