import { useEffect } from "react";
import { useSearchParams } from "wouter";
import { fieldParameter } from "./fieldLink";
import { fieldId } from "./fields/fieldId";
import { useVisited } from "./fields/visited";

/** Goes to the field that the address names, or to the nearest one around it, once it is drawn. */
export function useGoToField(): void {
  const [search, setSearch] = useSearchParams();
  const visit = useVisited((visited) => visited.visit);
  const pointer = search.get(fieldParameter);
  useEffect(() => {
    if (pointer === null) return;
    visit(pointer);
    const frame = requestAnimationFrame(() => {
      const element = nearest(pointer);
      element?.scrollIntoView({ block: "center" });
      (element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable))?.focus({ preventScroll: true });
      // Followed once: the same link works again.
      setSearch(
        (current) => {
          current.delete(fieldParameter);
          return current;
        },
        { replace: true },
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [pointer, visit, setSearch]);
}

const focusable = "input, select, textarea, button, a[href], [tabindex]";

function nearest(pointer: string): HTMLElement | null {
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const element = document.getElementById(fieldId(place));
    if (element !== null) return element;
  }
  return null;
}
