import type { ReactNode } from "react";

interface Props {
  caption: ReactNode;
  columns: string[];
  /** Each row with the cell that names it first. */
  rows: { key: string; cells: ReactNode[] }[];
  className?: string;
}

/** A table to read, with headers of columns and of rows: the design system's component for React has none for rows. */
export function DataTable({ caption, columns, rows, className = "" }: Props) {
  return (
    <div className={`fr-table fr-table--sm ${className}`}>
      <div className="fr-table__wrapper">
        <div className="fr-table__container">
          <div className="fr-table__content">
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, cells: [name, ...others] }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    {others.map((cell, index) => (
                      <td key={columns[index + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
