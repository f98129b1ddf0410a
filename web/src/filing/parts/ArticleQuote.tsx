import { useFiling } from "../FilingContext";
import { texts } from "../texts";

/** The text of the call that asks for what follows. */
export function ArticleQuote({ rule }: { rule: string }) {
  const { campaign } = useFiling();
  const item = campaign.profiles.flatMap(({ items }) => items).find((one) => one.rule === rule);
  return item === undefined ? null : <p className="ami-quote fr-text--sm">{texts.article(item.article, item.quote)}</p>;
}
