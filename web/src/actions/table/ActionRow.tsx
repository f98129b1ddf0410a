import { type FocusEvent, type ReactNode, useEffect, useState } from "react";
import { useSearchParams } from "wouter";
import type { ProjectAction } from "../../api/types";
import { useFiling } from "../../filing/FilingContext";
import { fieldParameter } from "../../filing/fieldLink";
import { afterPress } from "../../filing/fields/afterPress";
import { fieldId } from "../../filing/fields/fieldId";
import { useVisited } from "../../filing/fields/visited";
import { tableColumns } from "../columns";
import { texts } from "../texts";
import { ActionDetails, asksGuarantee } from "./ActionDetails";
import { AmountCell } from "./AmountCell";
import type { CellProps } from "./CellProps";
import { KindCell } from "./KindCell";
import { LeverCell } from "./LeverCell";
import { NoteList, noteId } from "./NoteList";
import { optionsId } from "./optionsId";
import type { RowChanges } from "./RowChanges";
import { TermCell } from "./TermCell";
import { TextCell } from "./TextCell";
import { useRowNotes } from "./useRowNotes";
import { YesNoCell } from "./YesNoCell";

const cells: Record<string, (props: CellProps) => ReactNode> = {
  title: TextCell,
  kind: KindCell,
  term: TermCell,
  cost: AmountCell,
  fundingRequested: YesNoCell,
  requestedAmount: AmountCell,
};

interface Props {
  action: ProjectAction;
  index: number;
  changes: RowChanges;
}

/** An action: its row, and under it what it still lacks and what does not fit in the row. */
export function ActionRow({ action, index, changes }: Props) {
  const { campaign } = useFiling();
  const pointer = `/actions/${index}`;
  const name = texts.ofAction(texts.actionCalled(index, action.title?.trim() ?? ""));
  const notes = useRowNotes(pointer);
  const [opened, setOpened] = useOpened(pointer);
  const [left, setLeft] = useState(false);
  const linked = useVisited(({ pointers }) => [...pointers].some((visited) => notes.some((note) => note.pointer === visited)));
  const shown = opened || left || linked ? notes : [];
  const blocking = notes.filter((note) => note.blocking).length;
  const describe = (place: string) => {
    const note = shown.find((one) => one.pointer === place);
    return note === undefined
      ? {}
      : { "aria-describedby": noteId(place), ...(note.blocking && { "aria-invalid": true as const }) };
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) afterPress(() => setLeft(true));
  };
  const columns = tableColumns(campaign).filter(({ id }) => cells[id] !== undefined);
  const asks = asksGuarantee(action, campaign.actionKinds) || Boolean(action.guarantee);
  const detailsId = `${fieldId(pointer)}-detail`;
  return (
    <tbody id={fieldId(pointer)} className="ami-action" onBlur={leave}>
      <tr>
        <td className="ami-action__number">
          <span className="fr-sr-only">{texts.number} </span>
          {index + 1}
        </td>
        {columns.map((column) => {
          const Cell = cells[column.id] as (props: CellProps) => ReactNode;
          const place = `${pointer}/${column.id}`;
          const Place = column.id === "title" ? "th" : "td";
          return (
            <Place key={column.id} scope={column.id === "title" ? "row" : undefined} className={`ami-action__${column.id}`}>
              <Cell pointer={place} column={column} action={name} described={describe(place)} />
            </Place>
          );
        })}
        {campaign.levers.map((lever, place) => (
          <td key={lever.id} className="ami-action__lever">
            <LeverCell
              pointer={pointer}
              lever={lever}
              index={place}
              action={name}
              described={place === 0 ? describeOnly(describe(`${pointer}/levers`)) : {}}
            />
          </td>
        ))}
        <td className="ami-action__more">
          <button
            type="button"
            id={optionsId(pointer)}
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm ami-more"
            aria-expanded={opened}
            aria-controls={opened ? detailsId : undefined}
            onClick={() => setOpened(!opened)}
          >
            <span
              className={`${opened ? "fr-icon-arrow-up-s-line" : "fr-icon-arrow-down-s-line"} fr-icon--sm`}
              aria-hidden="true"
            />
            <span className="ami-more__label">
              {texts.more}
              <span className="fr-sr-only"> {name}</span>
            </span>
            {blocking > 0 && (
              <span className="ami-more__count">
                {texts.toComplete(blocking)}
                <span className="fr-sr-only"> {texts.toCompleteOf(name)}</span>
              </span>
            )}
          </button>
        </td>
      </tr>
      {(opened || asks || shown.length > 0) && (
        <tr className="ami-action__under">
          <td colSpan={columns.length + campaign.levers.length + 2}>
            {shown.length > 0 && <NoteList notes={shown} />}
            {(opened || asks) && (
              <ActionDetails
                id={detailsId}
                pointer={pointer}
                action={action}
                index={index}
                name={name}
                whole={opened}
                changes={changes}
              />
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A box cannot be invalid by itself: what lacks is that none of several is ticked. */
const describeOnly = ({ "aria-describedby": by }: CellProps["described"]) => (by === undefined ? {} : { "aria-describedby": by });

/** Whether the details are shown: as the person says, and where a link leads to a field in them. */
function useOpened(pointer: string): [boolean, (opened: boolean) => void] {
  const [opened, setOpened] = useState(false);
  const [search] = useSearchParams();
  const asked = search.get(fieldParameter) === `${pointer}/description`;
  useEffect(() => {
    if (asked) setOpened(true);
  }, [asked]);
  return [opened || asked, setOpened];
}
