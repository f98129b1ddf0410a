import { useEffect, useState } from "react";
import { useField } from "../../draft/DraftContext";
import { formatNumber, parseNumber } from "./parseNumber";

/** A number of the dossier as the text of a field: what is typed stays as typed, and is written in the dossier once it is a number. */
export function useNumberText(pointer: string) {
  const [value, put] = useField<number>(pointer);
  const [text, setText] = useState(() => (value === undefined ? "" : formatNumber(value)));
  const read = parseNumber(text);
  useEffect(() => {
    // Changed from elsewhere: another tab, an import.
    setText((typed) =>
      parseNumber(typed) === value
        ? typed
        : value === undefined
          ? parseNumber(typed) === undefined
            ? typed
            : ""
          : formatNumber(value),
    );
  }, [value]);
  return {
    text,
    /** Whether something is typed that is not a number. */
    wrong: text.trim() !== "" && read === undefined,
    type(typed: string) {
      setText(typed);
      put(parseNumber(typed) ?? null);
    },
    /** Writes it the usual way once the person leaves the field. */
    leave() {
      if (read !== undefined) setText(formatNumber(read));
    },
  };
}
