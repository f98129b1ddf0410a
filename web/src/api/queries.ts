import { QueryClient } from "@tanstack/react-query";
import { mayPassLater } from "./failures";

/** What the pages have read. What the service refuses is not asked again; what it could not answer is, three times. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The calls' own retry: a page without connection says so at once, and not after minutes.
      networkMode: "always",
      staleTime: 30_000,
      retry: (failed, failure) => failed < 3 && mayPassLater(failure),
    },
  },
});
