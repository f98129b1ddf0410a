import { Button } from "@codegouvfr/react-dsfr/Button";
import { type ClipboardEvent, useRef } from "react";
import { useDossier } from "../../draft/DraftContext";
import { useFiling } from "../../filing/FilingContext";
import { fieldId } from "../../filing/fields/fieldId";
import { tableColumns } from "../columns";
import { letterOf } from "../letters";
import { limits } from "../limits";
import { texts } from "../texts";
import { ActionRow } from "./ActionRow";
import { ActionTotals } from "./ActionTotals";
import { moveInGrid } from "./gridKeys";
import { TableMessage } from "./TableMessage";
import { useTableChanges } from "./useTableChanges";
import "./table.css";

const noActions: never[] = [];

/** The actions, as a table edited like a spreadsheet (3.b.3). */
export function ActionTable() {
  const { campaign } = useFiling();
  const actions = useDossier((dossier) => dossier.actions) ?? noActions;
  const table = useRef<HTMLTableElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { changes, paste, message, undo, dismiss } = useTableChanges(table, () => add.current);
  const onPaste = (event: ClipboardEvent) => {
    if (paste(event.target, event.clipboardData.getData("text/plain"))) event.preventDefault();
  };
  const full = actions.length >= limits.actions;
  return (
    <div id={fieldId("/actions")}>
      <p className="fr-text--sm ami-keyboard-help">{texts.keyboardHelp}</p>
      {actions.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <div className="ami-actions-scroll">
          <table
            ref={table}
            className="ami-actions"
            onKeyDown={(event) => moveInGrid(event, () => add.current?.focus())}
            onPaste={onPaste}
          >
            <caption className="fr-sr-only">{texts.caption}</caption>
            <thead>
              <tr>
                <th scope="col" className="ami-action__number">
                  {texts.number}
                </th>
                {tableColumns(campaign)
                  .filter(({ id }) => !id.startsWith("lever:"))
                  .map(({ id, label }) => (
                    <th key={id} scope="col" className={`ami-action__${id}`}>
                      {label}
                    </th>
                  ))}
                {campaign.levers.map(({ id, label }, index) => (
                  <th key={id} scope="col" className="ami-action__lever">
                    <span className="fr-sr-only">{texts.lever(letterOf(index), label)}</span>
                    <span aria-hidden="true" title={label}>
                      {letterOf(index)}
                    </span>
                  </th>
                ))}
                <th scope="col" className="ami-action__more">
                  {texts.more}
                </th>
              </tr>
            </thead>
            {actions.map((action, index) => (
              <ActionRow key={action.id} action={action} index={index} changes={changes} />
            ))}
            <ActionTotals actions={actions} levers={campaign.levers.length} />
          </table>
        </div>
      )}
      <TableMessage message={message} onUndo={undo} onDismiss={dismiss} />
      <Button ref={add} className="fr-mt-2w" priority="secondary" iconId="fr-icon-add-line" disabled={full} onClick={changes.add}>
        {texts.add}
      </Button>
      {full && <p className="fr-text--sm fr-mt-1w">{texts.full(limits.actions)}</p>}
    </div>
  );
}
