/** What is expected in the cells of the actions, and how they were understood. */
export const texts = {
  amount: "un montant en euros, par exemple 12 500 ou 12 500,50",
  ambiguousAmount: "un montant sans ambiguïté : 12 500 pour douze mille cinq cents, 12,50 pour douze euros cinquante",
  positiveAmount: "un montant positif",
  yesNo: "oui ou non",
  term: "court, moyen ou long terme",
  mark: "une croix (x) ou « oui » si l’action sert ce levier, rien sinon",
  oneOf: (labels: string[]) => `une de ces valeurs : ${labels.map((label) => `« ${label} »`).join(", ")}`,
  oneOfThese: (labels: string[]) => `une seule de ces valeurs : ${labels.map((label) => `« ${label} »`).join(", ")}`,
  tooLong: (most: number) => `${most} caractères au plus`,
  readAs: (label: string) => `lu comme « ${label} »`,
  thousands: (amount: string) => `lu comme ${amount} €`,
} as const;
