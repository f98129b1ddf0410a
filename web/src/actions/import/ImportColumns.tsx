import type { ImportPlan } from "./planImport";
import { ScrollingTable } from "./ScrollingTable";
import { texts } from "./texts";

/** Each column of the file, and what it was taken for. */
export function ImportColumns({ columns }: { columns: ImportPlan["columns"] }) {
  return (
    <details className="ami-import__more" open={columns.some(({ column }) => column === null)}>
      <summary>{texts.columnsCaption}</summary>
      <ScrollingTable caption={texts.columnsCaption} head={[texts.columnPlace, texts.columnHeading, texts.columnUse]}>
        {columns.map(({ name, heading, column }) => (
          <tr key={name}>
            <td>{name}</td>
            <th scope="row">{heading}</th>
            <td>{column === null ? <strong>{texts.columnLeftOut}</strong> : column.label}</td>
          </tr>
        ))}
      </ScrollingTable>
    </details>
  );
}
