import type { Attachment, Campaign } from "../api/types";
import { texts } from "./texts";

/** Why a file would be refused, as far as its name and its size tell: nobody waits for an upload to read it. Null where it may pass. */
export function refusalBeforeSending(file: File, attached: readonly Attachment[], terms: Campaign["attachments"]): string | null {
  const extensions = terms.formats.flatMap((format) => format.extensions);
  if (file.size === 0) return texts.empty;
  if (!extensions.some((extension) => file.name.toLowerCase().endsWith(extension)))
    return texts.wrongFormat(extensions.join(", "));
  if (file.size > terms.maxFileBytes) return texts.tooLarge(terms.maxFileBytes);
  const others = attached.filter(({ fileName }) => fileName !== file.name);
  if (others.length >= terms.maxFiles) return texts.tooMany(terms.maxFiles);
  const total = others.reduce((sum, { size }) => sum + size, file.size);
  return total > terms.maxTotalBytes ? texts.tooLargeTogether(terms.maxTotalBytes) : null;
}
