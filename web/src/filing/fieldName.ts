import type { Dossier } from "../api/types";
import { partsOf, valueAt } from "../draft/pointer";
import { steps } from "./steps";
import { texts } from "./texts";

/** A field in words, for a person who looks for it: « Fiches d’opération › Mares du plateau › Indicateurs de suivi ». */
export function fieldName(pointer: string, dossier: Dossier): string {
  const parts = partsOf(pointer);
  const [part = "", place = ""] = parts;
  const step = steps.find((one) => one.parts.includes(`/${part}`))?.title;
  const item = itemName(part, place, dossier);
  // The last name of the pointer is the field's own; a number is a place in a list, named by what holds it.
  const field = parts.findLast((name) => !/^\d+$/.test(name)) ?? "";
  return [step, item, texts.fieldNames[field]].filter(Boolean).join(" › ");
}

/** The action that an item is, or is about. */
function itemName(part: string, place: string, dossier: Dossier): string | undefined {
  if (part === "actions" && place !== "") return dossier.actions?.[Number(place)]?.title ?? undefined;
  if (part !== "sheets" || place === "") return undefined;
  const action = valueAt(dossier, `/sheets/${place}/action`);
  return dossier.actions?.find(({ id }) => id === action)?.title ?? undefined;
}
