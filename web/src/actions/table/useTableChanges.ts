import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { Dossier, ProjectAction } from "../../api/types";
import { useDraft } from "../../draft/DraftContext";
import { useFiling } from "../../filing/FilingContext";
import { fieldId } from "../../filing/fields/fieldId";
import { changeActions } from "../changeActions";
import { newAction, newActionId } from "../newAction";
import { texts } from "../texts";
import { cellAt } from "./gridKeys";
import { optionsId } from "./optionsId";
import { pasteCells } from "./pasteCells";
import type { RowChanges } from "./RowChanges";
import type { Message } from "./TableMessage";

/** What can be done to the table of actions as a whole, and what is said of what was done last. */
export function useTableChanges(table: RefObject<HTMLTableElement | null>, addButton: () => HTMLElement | null) {
  const draft = useDraft();
  const { campaign } = useFiling();
  const [message, setMessage] = useState<Message | null>(null);
  /** The element to go to once the table is drawn again. */
  const [next, setNext] = useState<string | null>(null);
  useEffect(() => {
    if (next === null) return;
    document.getElementById(next)?.focus();
    setNext(null);
  }, [next]);

  const change = useCallback((recipe: (dossier: Dossier) => void) => changeActions(draft, recipe), [draft]);
  const actions = useCallback(() => draft.store.getState().dossier.actions ?? [], [draft]);

  const changes: RowChanges = useMemo(() => {
    const called = (index: number) => texts.actionCalled(index, actions()[index]?.title?.trim() ?? "");
    const insert = (action: ProjectAction, index: number) => {
      change((dossier) => {
        dossier.actions = [...(dossier.actions ?? [])];
        dossier.actions.splice(index, 0, action);
      });
      setNext(fieldId(`/actions/${index}/title`));
    };
    return {
      add: () => {
        setMessage(null);
        insert(newAction(), actions().length);
      },
      duplicate(index) {
        const action = actions()[index];
        if (action === undefined) return;
        insert({ ...action, id: newActionId(), title: texts.copyOf(action.title ?? "") }, index + 1);
      },
      move(index, by) {
        const name = called(index);
        change((dossier) => {
          const [action] = dossier.actions?.splice(index, 1) ?? [];
          if (action !== undefined) dossier.actions?.splice(index + by, 0, action);
        });
        setMessage({ text: texts.moved(name, index + by + 1) });
        // At an end of the list, the button just pressed has nothing more to do.
        const to = index + by;
        if (to === 0 || to === actions().length - 1) setNext(optionsId(`/actions/${to}`));
      },
      remove(index) {
        const action = actions()[index];
        if (action === undefined) return;
        const sheet = draft.store.getState().dossier.sheets?.find((one) => one.action === action.id);
        const text = texts.removed(called(index));
        change((dossier) => {
          dossier.actions?.splice(index, 1);
        });
        setMessage({
          text:
            sheet !== undefined && draft.store.getState().dossier.sheets?.includes(sheet) ? `${text} ${texts.sheetKept}` : text,
          takesFocus: true,
          undo: (dossier) => {
            dossier.actions = [...(dossier.actions ?? [])];
            dossier.actions.splice(index, 0, action);
          },
        });
      },
    };
  }, [actions, change, draft]);

  /** Pastes a block of cells; false where it is an ordinary text for the field in focus, which the browser pastes. */
  const paste = (target: EventTarget, text: string): boolean => {
    const cell = table.current === null ? undefined : cellAt(table.current, target);
    if (cell === undefined) return false;
    const isText =
      cell.control instanceof HTMLTextAreaElement || (cell.control instanceof HTMLInputElement && cell.control.type === "text");
    if (isText && !/[\t\n]/.test(text)) return false;
    void import("./readBlock").then(({ readBlock }) => {
      const pasted = pasteCells(actions(), cell, readBlock(text), campaign);
      change((dossier) => {
        dossier.actions = pasted.actions;
      });
      const { undo, unread } = pasted;
      setMessage({ text: texts.pasted(pasted.cells, pasted.added.length), undo, unread });
    });
    return true;
  };

  const undo = () => {
    if (message?.undo) change(message.undo);
    setMessage({ text: texts.undone });
    addButton()?.focus();
  };

  return { changes, paste, message, undo, dismiss: () => setMessage(null) };
}
