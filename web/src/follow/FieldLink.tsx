import { fieldLink } from "../filing/fieldLink";
import { stepOf, steps } from "../filing/steps";
import { SiteLink } from "../site/SiteLink";
import { texts } from "./texts";

interface Props {
  application: { id: string; editable: boolean };
  pointer: string;
  /** What the link is about, for those who read links out of their place. */
  about: string;
}

/** A link to the field that something is about. */
export function FieldLink({ application: { id, editable }, pointer, about }: Props) {
  const step = steps.find((one) => one.id === stepOf(pointer))?.title ?? "";
  return (
    <SiteLink className="fr-link fr-link--sm" href={fieldLink(id, pointer)}>
      {editable ? texts.field.write(step) : texts.field.read(step)}
      <span className="fr-sr-only">{texts.field.about(about)}</span>
    </SiteLink>
  );
}
