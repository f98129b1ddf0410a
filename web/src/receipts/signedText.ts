// Three parts in base64url; the first is a JSON object, which begins with {" and so with eyJ.
const signed = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

/**
 * The signed text of a receipt (compact JWS), out of what someone has in hand: the text itself, whatever white space mail put into it,
 * or the bytes of the PDF, in which it stands as it is.
 */
export function signedTextIn(content: string): string | undefined {
  return (content.startsWith("%PDF-") ? content : content.replace(/\s/g, "")).match(signed)?.[0];
}

/** The signed text in a file. Each byte is read as one character: in a PDF the rest is no text, and the signed text is ASCII. */
export async function signedTextInFile(file: Blob): Promise<string | undefined> {
  return signedTextIn(new TextDecoder("windows-1252").decode(await file.arrayBuffer()));
}

/** SHA-256, in lower-case hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
