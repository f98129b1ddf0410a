/** The file name in a Content-Disposition header; undefined where it has none, or where another site's page may not read it. */
export function fileNameIn(header: string | null): string | undefined {
  const extended = header?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return header?.match(/filename="?([^";]+)"?/i)?.[1];
}
