import { Button } from "@codegouvfr/react-dsfr/Button";
import { timeInWords } from "../clock/format";
import { useDraft, useDraftState } from "../draft/DraftContext";
import { SiteLink } from "../site/SiteLink";
import { useFiling } from "./FilingContext";
import { fieldLink } from "./fieldLink";
import { fieldName } from "./fieldName";
import { texts } from "./texts";

/** Tells that someone else works on the same draft, and what they changed. */
export function NewsNotice() {
  const draft = useDraft();
  const { campaign } = useFiling();
  const news = useDraftState((state) => state.news);
  const openElsewhere = useDraftState((state) => state.openElsewhere);
  const dossier = useDraftState((state) => state.dossier);
  const id = useDraftState(({ application }) => application.id);
  return (
    <div role="status">
      {openElsewhere && <p className="ami-elsewhere fr-text--sm">{texts.elsewhere}</p>}
      {news !== null && (
        <div className="fr-alert fr-alert--info fr-mb-2w">
          <p className="fr-alert__title">{texts.newsTitle(timeInWords(news.at, campaign.calendar.zone))}</p>
          <p>{texts.newsText}</p>
          <ul>
            {news.pointers.map((pointer) => (
              <li key={pointer}>
                <SiteLink href={fieldLink(id, pointer)}>{fieldName(pointer, dossier)}</SiteLink>
              </li>
            ))}
          </ul>
          <Button priority="tertiary" size="small" onClick={() => draft.dismissNews()}>
            {texts.newsDismiss}
          </Button>
        </div>
      )}
    </div>
  );
}
