import type { KeyboardEvent } from "react";

/** Marks a control of a cell with its column, so that the keyboard finds the one above and the one below. */
export const inColumn = (column: string) => ({ "data-column": column });

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (table: HTMLElement, column: string): Control[] => [
  ...table.querySelectorAll<Control>(`[data-column="${column}"]`),
];

/** The cell that an event happened in: its column and its row. */
export function cellAt(table: HTMLElement, target: EventTarget): { control: Control; column: string; row: number } | undefined {
  const control = (target as Element).closest<Control>("[data-column]");
  const column = control?.dataset.column;
  if (!control || column === undefined) return undefined;
  return { control, column, row: controlsOf(table, column).indexOf(control) };
}

/**
 * Enter, and the arrows up and down, go along a column as in a spreadsheet. A list of choices keeps its arrows, and a text of
 * several lines its own as long as they move within it. `beyond` is called below the last row.
 */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>, beyond: () => void): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget: table } = event;
  if (ctrlKey || altKey || metaKey || event.nativeEvent.isComposing) return;
  const cell = cellAt(table, event.target);
  if (cell === undefined) return;
  const { control, column } = cell;
  const go = (step: number) => {
    const to = controlsOf(table, column)[cell.row + step];
    if (to !== undefined) enter(to);
    else if (step > 0) beyond();
  };
  if (key === "Enter") {
    const step = shiftKey ? -1 : 1;
    if (control instanceof HTMLSelectElement) {
      // A list that is open takes the key first, to choose; and what is gone to must not take it for itself.
      setTimeout(() => go(step));
    } else {
      event.preventDefault();
      go(step);
    }
  } else if ((key === "ArrowDown" || key === "ArrowUp") && !shiftKey && !(control instanceof HTMLSelectElement)) {
    const step = key === "ArrowDown" ? 1 : -1;
    if (control instanceof HTMLTextAreaElement) {
      const { selectionStart } = control;
      // Once the browser has moved the caret, if it could.
      requestAnimationFrame(() => {
        if (document.activeElement === control && control.selectionStart === selectionStart) go(step);
      });
    } else {
      event.preventDefault();
      go(step);
    }
  }
}

function enter(control: Control): void {
  control.focus();
  if (control instanceof HTMLInputElement && control.type === "text") control.select();
}
