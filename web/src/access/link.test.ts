import { expect, test } from "vitest";
import { campaignOf, readLink } from "./link";

const id = "occitanie-2025-0a-7f3k9m2qxw4t";
const accessKey = "-rVt-fdpoS4JDeKeSHxVpuh9cCWHOC17An2PORUYmfA";

test.each([
  `https://ami.example.fr/candidatures/${id}#cle=${accessKey}`,
  `https://ami.example.fr/candidatures/${id}/suivi#cle=${accessKey}`,
  `https://ami.example.fr/candidatures/${id}/dossier/fiches?champ=%2Fsheets#cle=${accessKey}`,
  `  Bonjour, voici le lien : https://ami.example.fr/candidatures/${id}#cle=${accessKey} à garder.\n`,
  `<https://ami.example.fr/candidatures/${id}#cle=${accessKey}>`,
])("the link is read in %s", (pasted) => {
  expect(readLink(pasted)).toEqual({ id, accessKey });
});

test.each([
  "",
  "OCC25-0A7F-3K9M-2QXW-4T",
  `https://ami.example.fr/candidatures/${id}`,
  `https://ami.example.fr/candidatures/${id}#cle=`,
])("no link is read in « %s »", (pasted) => {
  expect(readLink(pasted)).toBeUndefined();
});

test("an application's id says its campaign", () => {
  expect(campaignOf(id)).toBe("occitanie-2025");
  expect(campaignOf("occitanie-demonstration-0f-fcchw1ddx11h")).toBe("occitanie-demonstration");
});
