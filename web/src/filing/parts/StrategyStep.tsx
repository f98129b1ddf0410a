import { TextField } from "../fields/TextField";
import { texts } from "../texts";
import { ArticleQuote } from "./ArticleQuote";

/** The strategy of a mature project (article 3.b.1), where it is written here rather than attached. */
export function StrategyStep() {
  return (
    <>
      <ArticleQuote rule="3.b.1" />
      <TextField pointer="/strategy/components" label={texts.components} hint={texts.componentsHint} lines={8} />
      <TextField pointer="/strategy/articulation" label={texts.articulation} hint={texts.articulationHint} lines={5} />
      <TextField
        pointer="/strategy/planningDocuments"
        label={texts.planningDocuments}
        hint={texts.planningDocumentsHint}
        lines={5}
      />
    </>
  );
}
