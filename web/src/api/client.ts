import createClient from "openapi-fetch";
import type { paths } from "./contract";
import { ProblemError, UnreachableError } from "./failures";
import type { Problem } from "./types";

/** Address of the API: that of the site, unless the build says otherwise. */
export const apiAddress = `${import.meta.env.VITE_API_BASE_URL ?? ""}/api`;

/** The HTTP functions, typed by their contract. */
export const api = createClient<paths>({ baseUrl: apiAddress });

/** The header that opens an application. */
export const withKey = (accessKey: string) => ({ Authorization: `Bearer ${accessKey}` });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What an operation answers. Fails with a {@link ProblemError} when the service says no, with an {@link UnreachableError} when
 * nothing, or nothing of its own, answers.
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    throw new UnreachableError(cause);
  }
  if (answer.response.ok) return answer.data as T;
  throw failureOf(answer.response.status, answer.error);
}

/** The failure that an answer tells: a problem, or the answer of something between here and the service (a proxy, a gateway). */
export function failureOf(status: number, body: unknown): ProblemError | UnreachableError {
  return isProblem(body) ? new ProblemError(body) : new UnreachableError(new Error(`HTTP ${status}`));
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
