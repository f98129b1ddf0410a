import { fieldId } from "../../filing/fields/fieldId";

/** The button that shows the details of the action at a pointer, and what can be done with it. */
export const optionsId = (pointer: string): string => `${fieldId(pointer)}-options`;
