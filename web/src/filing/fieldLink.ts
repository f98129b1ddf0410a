import { routes } from "../site/routes";
import { stepOf } from "./steps";

/** Name of the query parameter that says which field to go to. */
export const fieldParameter = "champ";

/** The address of the field that a JSON pointer names, in the form of an application. */
export const fieldLink = (id: string, pointer: string): string =>
  `${routes.step(id, stepOf(pointer))}?${fieldParameter}=${encodeURIComponent(pointer)}`;
