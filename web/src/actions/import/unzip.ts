import { type Unzipped, unzipSync } from "fflate";
import { UnreadableError } from "./SpreadsheetSheet";

/** Bytes that a spreadsheet of 5 MB may unpack to; a list of actions takes a hundredth. */
const mostUnpacked = 40 * 1024 * 1024;

/** The XML files of an archive. What would unpack to too much is refused before it is unpacked. */
export function unzip(bytes: Uint8Array): Unzipped {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(xml|rels)$/.test(name) && name !== "mimetype") return false;
        unpacked += originalSize;
        if (unpacked > mostUnpacked) throw new UnreadableError("too-complex");
        return true;
      },
    });
  } catch (failure) {
    throw failure instanceof UnreadableError ? failure : new UnreadableError("damaged", failure);
  }
}
