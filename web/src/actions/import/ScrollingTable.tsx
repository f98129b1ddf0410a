import type { ReactNode } from "react";

/** A table to read, that scrolls within its own width where it is too wide. */
export function ScrollingTable({ caption, head, children }: { caption: string; head: string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section className="ami-matrix-scroll" tabIndex={0} aria-label={caption}>
      <table className="ami-matrix">
        <caption className="fr-sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
