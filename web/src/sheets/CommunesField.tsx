import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useField } from "../draft/DraftContext";
import { useFiling } from "../filing/FilingContext";
import { fieldId } from "../filing/fields/fieldId";
import { useFieldState } from "../filing/fields/useFieldState";
import { useVisited } from "../filing/fields/visited";
import { type CommuneOption, communeOptions } from "./communeOptions";
import { texts } from "./texts";

const noCommunes: never[] = [];

/** The communes of an operation: those of the EPCI are suggested as one types; any other by its INSEE code, which the rules judge. */
export function CommunesField({ pointer }: { pointer: string }) {
  const { epci } = useFiling();
  const communes: CommuneOption[] = epci?.communes ?? noCommunes;
  const [chosen = [], put] = useField<string[]>(pointer);
  const { state, stateRelatedMessage } = useFieldState(pointer);
  const visit = useVisited((visited) => visited.visit);
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, say] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const options = opened ? communeOptions(typed, communes, chosen, texts.communeByCode) : [];
  const nameOf = (code: string) => communes.find((commune) => commune.code === code)?.name ?? texts.communeUnknown(code);

  const open = (text: string) => {
    setTyped(text);
    setOpened(true);
    setActive(-1);
    const { length } = communeOptions(text, communes, chosen, texts.communeByCode);
    say(text === "" ? "" : texts.communesFound(length));
  };
  const close = () => {
    setOpened(false);
    setActive(-1);
  };
  const choose = ({ code }: CommuneOption) => {
    put([...chosen, code]);
    setTyped("");
    close();
    say(texts.communeAdded(nameOf(code)));
  };
  const remove = (code: string) => {
    put(chosen.filter((other) => other !== code));
    say(texts.communeRemoved(nameOf(code)));
    input.current?.focus();
  };
  const go = (place: number) => {
    const index = (place + options.length) % options.length;
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!opened) open(typed);
      else if (options.length > 0) go(key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (key === "Enter") {
      event.preventDefault();
      const option = options[active] ?? (options.length === 1 && typed !== "" ? options[0] : undefined);
      if (option !== undefined) choose(option);
    } else if (key === "Escape" && opened) {
      event.preventDefault();
      close();
    }
  };
  const described = [`${id}-aide`, ...(stateRelatedMessage === "" ? [] : [`${id}-etat`])].join(" ");
  return (
    <div className={`fr-input-group ami-communes${state === "error" ? " fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={fieldId(pointer)}>
        {texts.communes}
        <span className="fr-hint-text" id={`${id}-aide`}>
          {epci === null ? texts.communesLoading : texts.communesHint}
        </span>
      </label>
      {chosen.length > 0 && (
        <ul className="ami-communes__chosen" aria-label={texts.communesChosen}>
          {chosen.map((code, index) => (
            <li key={code}>
              <button
                type="button"
                id={fieldId(`${pointer}/${index}`)}
                className="fr-tag fr-tag--sm fr-tag--dismiss"
                onClick={() => remove(code)}
              >
                <span className="fr-sr-only">{texts.removeCommune("")}</span>
                {nameOf(code)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="ami-communes__field">
        <input
          ref={input}
          id={fieldId(pointer)}
          className={`fr-input${state === "error" ? " fr-input--error" : ""}`}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-liste`}
          aria-activedescendant={active >= 0 && active < options.length ? `${id}-${active}` : undefined}
          aria-describedby={described}
          aria-invalid={state === "error" || undefined}
          value={typed}
          onChange={(event) => open(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close();
            visit(pointer);
          }}
        />
        <ul
          ref={list}
          id={`${id}-liste`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox (WAI-ARIA), whose keys its field has.
          role="listbox"
          aria-label={texts.communes}
          hidden={options.length === 0}
          className="ami-communes__list"
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
            <li
              key={option.code}
              id={`${id}-${index}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of that list.
              role="option"
              aria-selected={index === active}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.name} <span className="ami-communes__code">{option.code}</span>
            </li>
          ))}
        </ul>
      </div>
      <p role="status" className="fr-sr-only">
        {said}
      </p>
      {stateRelatedMessage !== "" && (
        <p id={`${id}-etat`} className={state === "error" ? "fr-error-text" : "fr-info-text"}>
          {stateRelatedMessage}
        </p>
      )}
    </div>
  );
}
