import type { Problem } from "./types";

/** The service answered with a problem (RFC 9457): its `detail` says to the person what was found and what would settle it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** No answer of the service's own: no network, a gateway in between, the service away. The same request may be sent again. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super("Le service ne répond pas. Vérifiez votre connexion ; nous réessayons.", { cause });
    this.name = "UnreachableError";
  }
}

/** Whether the same request may well succeed in a while: nothing answered, or the service is in trouble. */
export const mayPassLater = (failure: unknown): boolean =>
  failure instanceof UnreachableError || (failure instanceof ProblemError && failure.problem.status >= 500);

/** Whether it is this problem. */
export const isProblemOf = (failure: unknown, ...codes: Problem["code"][]): failure is ProblemError =>
  failure instanceof ProblemError && codes.includes(failure.problem.code);
