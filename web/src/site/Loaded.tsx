import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { texts } from "./texts";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was read, once it is; meanwhile, that it is being read; or why it could not be, with a way to try again. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <p role="status">{texts.loading}</p>;
  return (
    <>
      <Alert as="h2" severity="error" title={texts.failedTitle} description={query.error?.message ?? ""} />
      <Button className="fr-mt-2w" priority="secondary" onClick={() => query.refetch()}>
        {texts.retry}
      </Button>
    </>
  );
}
