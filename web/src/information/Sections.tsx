import type { ReactNode } from "react";

/** A part of a page of information. */
export interface Section {
  title: string;
  /** Its paragraphs. */
  text: readonly string[];
  /** A list after them. */
  items?: readonly string[];
}

interface Props {
  sections: readonly Section[];
  /** What follows a section, by its title. */
  after?: Record<string, ReactNode>;
}

/** The parts of a page of information, each with its title. */
export function Sections({ sections, after = {} }: Props) {
  return sections.map(({ title, text, items }) => (
    <section key={title} className="fr-mt-4w ami-prose">
      <h2>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {items && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {after[title]}
    </section>
  ));
}
