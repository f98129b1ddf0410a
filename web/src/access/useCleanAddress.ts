import { useEffect } from "react";
import { keyOf } from "./keys";

/** Takes the key out of the address once it has opened the application, so that no shared screen, bookmark or history shows it. */
export function useCleanAddress(id: string, opened: boolean): void {
  useEffect(() => {
    // Where the browser keeps nothing, the address is all there is to come back by.
    if (opened && keyOf(id) !== undefined && location.hash !== "")
      history.replaceState(history.state, "", location.pathname + location.search);
  }, [id, opened]);
}
