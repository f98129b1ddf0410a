import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isProblemOf } from "../api/failures";
import { Loaded } from "../site/Loaded";
import { NoAccess } from "./NoAccess";

interface Props<T> {
  /** Id of the application. */
  id: string;
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What a key opened; where it opens nothing, how to come back to the application. */
export function Opening<T>({ id, query, children }: Props<T>) {
  if (isProblemOf(query.error, "application-not-found", "sign-in-required"))
    return <NoAccess id={id} failure={query.error.message} />;
  return <Loaded query={query}>{children}</Loaded>;
}
