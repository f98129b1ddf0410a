/** What fields say by themselves. */
export const texts = {
  notSaved: (why: string) => `Pas encore enregistré : ${why}`,
  notANumber: "Un nombre est attendu, par exemple 12 500 ou 3,5.",
  yes: "Oui",
  no: "Non",
  choose: "Choisissez",
} as const;
