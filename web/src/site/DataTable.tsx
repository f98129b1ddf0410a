import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface Props {
  caption: ReactNode;
  columns: string[];
  /** Each row with the cell that names it first. */
  rows: { key: string; cells: ReactNode[] }[];
  className?: string;
}

/**
 * A table to read, with headers of columns and of rows: the design system's component for React has none for rows. Where it is wider
 * than its place it scrolls, with the keyboard too.
 */
export function DataTable({ caption, columns, rows, className = "" }: Props) {
  const id = useId();
  const container = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const [outer, inner] = [container.current, table.current];
    if (outer === null || inner === null) return;
    const observer = new ResizeObserver(() => setScrolls(inner.offsetWidth > outer.clientWidth));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={`fr-table fr-table--sm ${className}`}>
      <div className="fr-table__wrapper">
        <div
          ref={container}
          className="fr-table__container"
          {...(scrolls ? { tabIndex: 0, role: "region", "aria-labelledby": id } : {})}
        >
          <div className="fr-table__content">
            <table ref={table}>
              <caption id={id}>{caption}</caption>
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
