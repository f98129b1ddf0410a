const units = ["octet", "ko", "Mo"] as const;

/** "248 ko", "1,2 Mo". */
export function fileSize(bytes: number): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const said = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: power === 2 ? 1 : 0 }).format(bytes / 1000 ** power);
  return `${said} ${power === 0 && bytes > 1 ? "octets" : units[power]}`;
}
