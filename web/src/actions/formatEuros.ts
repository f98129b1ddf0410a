/** An amount in euros as it is written in French, with cents where there are any: "12 500,50". */
export const formatEuros = (amount: number): string =>
  amount.toLocaleString("fr-FR", { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 });
