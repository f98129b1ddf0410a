import { routes } from "../site/routes";

/** Name of the query parameter that says which sheet is shown. */
export const sheetParameter = "fiche";

const step = "fiches";

/** The address of a sheet in the form of an application; of all of them without a key. */
export const sheetLink = (id: string, key?: string): string =>
  key === undefined ? routes.step(id, step) : `${routes.step(id, step)}?${sheetParameter}=${encodeURIComponent(key)}`;
