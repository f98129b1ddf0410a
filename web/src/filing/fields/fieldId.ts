/** The element that a JSON pointer of the dossier is written in: /letter/needs/0/kind is `champ-letter-needs-0-kind`. */
export const fieldId = (pointer: string): string => `champ${pointer.replaceAll("/", "-")}`;
