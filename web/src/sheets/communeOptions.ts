import { plain } from "../actions/cells/plain";

/** A commune that can be chosen. */
export interface CommuneOption {
  code: string;
  name: string;
}

/** An INSEE code: five characters, the second a letter in Corsica. */
const inseeCode = /^(\d{5}|2[AB]\d{3})$/;

/**
 * The communes that a few letters may mean: those whose name, or a word of it, begins with them, or their code; those chosen left
 * out. A whole code that is none of theirs stands for itself.
 */
export function communeOptions(
  typed: string,
  communes: CommuneOption[],
  chosen: string[],
  named: (code: string) => string,
): CommuneOption[] {
  const words = plain(typed);
  const found = communes.filter(
    ({ code, name }) =>
      !chosen.includes(code) && (words === "" || code.startsWith(typed.trim()) || ` ${plain(name)}`.includes(` ${words}`)),
  );
  const code = typed.trim().toUpperCase();
  if (found.length > 0 || !inseeCode.test(code) || chosen.includes(code)) return found;
  return communes.some((commune) => commune.code === code) ? found : [{ code, name: named(code) }];
}
