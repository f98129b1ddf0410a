import { describe, expect, it } from "vitest";
import { sha256Of, signedTextIn, signedTextInFile } from "./signedText";

const jws = "eyJhbGciOiJFUzI1NiJ9.eyJyZWZlcmVuY2UiOiJPQ0MyNSJ9.c2lnbmF0-dXJl_";

describe("the signed text of a receipt", () => {
  it("is found with the white space that mail puts into it", () => {
    expect(signedTextIn(`\n ${jws.slice(0, 30)}\r\n${jws.slice(30)} \n`)).toBe(jws);
  });

  it("is found in the PDF, between bytes that are no text, and ends where it ends there", async () => {
    const file = new Blob(["%PDF-1.7\n", new Uint8Array([0x81, 0xff, 0x00, 0x8d]), "stream\n", jws, "\nendstream"]);
    expect(await signedTextInFile(file)).toBe(jws);
  });

  it("is not found in another text", () => {
    expect(signedTextIn("Bonjour. Voici. Un courriel.")).toBeUndefined();
  });
});

it("hashes as the service does", async () => {
  expect(await sha256Of("foo")).toBe("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae");
});
