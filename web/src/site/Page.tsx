import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { texts } from "./texts";

interface Props {
  /** What the page is: its only title of first level, and the window's. */
  title: string;
  children: ReactNode;
  /** The whole width, for tables. */
  wide?: boolean;
}

/** A page: its title, which takes the focus when one arrives from another page, and its content in a container. */
export function Page({ title, children, wide = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${texts.site}`;
  }, [title]);
  // Before the page is seen: later, the focus would be taken from whoever has begun to go through it with the keyboard.
  useLayoutEffect(() => {
    if (!arrivedFromPage) {
      arrivedFromPage = true;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={wide ? "ami-wide fr-py-4w" : "fr-container fr-py-4w"}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

/** The first page of a visit leaves the focus where the browser puts it. */
let arrivedFromPage = false;
