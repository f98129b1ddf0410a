/** Reads a number as it is written in French: "12 500,50", "12500.5", "3 ha" is not one. Undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/€$/, "")
    .replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Writes a number as it is written in French, with spaces between the thousands. */
export const formatNumber = (value: number): string => value.toLocaleString("fr-FR", { maximumFractionDigits: 6 });
