import { Button } from "@codegouvfr/react-dsfr/Button";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDraft, useField } from "../../draft/DraftContext";
import { fieldId } from "../fields/fieldId";
import { texts } from "../texts";

interface Props {
  /** JSON pointer of the list in the dossier. */
  pointer: string;
  /** Names an item by its place, for its heading. */
  itemName(index: number): string;
  add: string;
  /** The fields of the item at a pointer. */
  children(pointer: string): ReactNode;
}

/** A list of the dossier: its items one below the other, to add to and to take from. */
export function ListEditor({ pointer, itemName, add, children }: Props) {
  const draft = useDraft();
  const [items = []] = useField<unknown[]>(pointer);
  const [said, say] = useState("");
  const [added, setAdded] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== null)
      list.current?.querySelectorAll<HTMLElement>("fieldset")[added]?.querySelector<HTMLElement>("select, input")?.focus();
  }, [added]);
  const append = () => {
    draft.put(`${pointer}/${items.length}`, {});
    setAdded(items.length);
  };
  const remove = (index: number) => {
    draft.put(
      pointer,
      items.filter((_, place) => place !== index),
    );
    say(texts.removed);
    document.getElementById(`${fieldId(pointer)}-ajouter`)?.focus();
  };
  return (
    <div id={fieldId(pointer)} ref={list}>
      {items.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what the fields below are named by.
        <fieldset key={index} className="ami-list-item">
          <legend className="fr-text--bold">{itemName(index)}</legend>
          {children(`${pointer}/${index}`)}
          <Button
            type="button"
            priority="tertiary"
            size="small"
            iconId="fr-icon-delete-line"
            title={`${texts.remove} : ${itemName(index)}`}
            onClick={() => remove(index)}
          >
            {texts.remove}
          </Button>
        </fieldset>
      ))}
      <p role="status" className="fr-sr-only">
        {said}
      </p>
      <Button type="button" id={`${fieldId(pointer)}-ajouter`} priority="secondary" iconId="fr-icon-add-line" onClick={append}>
        {add}
      </Button>
    </div>
  );
}
