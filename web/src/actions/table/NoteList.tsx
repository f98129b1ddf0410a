import { fieldId } from "../../filing/fields/fieldId";
import { texts } from "../texts";
import type { RowNote } from "./useRowNotes";

/** What is said of a row, each with its article. */
export function NoteList({ notes }: { notes: RowNote[] }) {
  return (
    <ul className="ami-notes">
      {notes.map((note) => (
        <li key={`${note.pointer} ${note.text}`} className={note.blocking ? "ami-note ami-note--blocking" : "ami-note"}>
          <strong>{note.blocking ? texts.blocking : texts.advice}</strong>
          <span id={noteId(note.pointer)}>
            {note.text}
            {note.article !== null && <span className="ami-article"> ({note.article})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The element that says something of a place; its field points at it. */
export const noteId = (pointer: string): string => `${fieldId(pointer)}-note`;
