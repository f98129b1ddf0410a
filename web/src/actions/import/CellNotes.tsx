import type { CellNote } from "./planImport";
import { ScrollingTable } from "./ScrollingTable";
import { texts } from "./texts";

interface Props {
  title: string;
  caption: string;
  /** Heading of what is said of each cell. */
  says: string;
  notes: CellNote[];
  serious?: boolean;
}

/** Cells of the file, and what is said of each. */
export function CellNotes({ title, caption, says, notes, serious = false }: Props) {
  return (
    <div className={`fr-alert fr-alert--${serious ? "error" : "info"} fr-my-2w`}>
      <h4 className="fr-alert__title">{title}</h4>
      <ScrollingTable caption={caption} head={[texts.cell, texts.columnHeading, texts.written, says]}>
        {notes.map((note) => (
          <tr key={`${note.cell} ${note.says}`}>
            <th scope="row">{texts.cellIn(note.sheet, note.cell)}</th>
            <td>{note.heading}</td>
            <td>{note.written === "" ? texts.nothingWritten : note.written}</td>
            <td>{note.says}</td>
          </tr>
        ))}
      </ScrollingTable>
    </div>
  );
}
