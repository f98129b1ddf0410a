/** A size in words, in the units of the receipts and of Windows: 1 Ko is 1 024 octets. */
export function fileSizeInWords(bytes: number): string {
  const in10 = (value: number, digits: number) => value.toLocaleString("fr-FR", { maximumFractionDigits: digits });
  if (bytes < 1024) return `${in10(bytes, 0)} ${bytes < 2 ? "octet" : "octets"}`;
  if (bytes < 1024 ** 2) return `${in10(bytes / 1024, 0)} Ko`;
  return `${in10(bytes / 1024 ** 2, 1)} Mo`;
}
