import { formatEuros } from "../formatEuros";
import { type Cell, isEmpty, type Reading, written } from "./Cell";
import { texts } from "./texts";

/** An amount as people write it: 12500, "12 500 €", "12 500,50 euros TTC", "12,5 k€". */
export function readAmount(cell: Cell | undefined): Reading<number> {
  if (isEmpty(cell)) return { value: undefined };
  if (typeof cell === "number")
    return Number.isFinite(cell) && cell >= 0 ? { value: toCents(cell) } : { expected: texts.positiveAmount };
  if (typeof cell === "boolean") return { expected: texts.amount };
  const words = written(cell).toLowerCase().replace(/[\s']/g, "");
  const [, digits, thousands] = /^(-?[\d.,]+)(k)?(?:€|euros?|eur)?(?:ttc|ht)?$/.exec(words) ?? [];
  if (digits === undefined) return { expected: texts.amount };
  if (digits.startsWith("-")) return { expected: texts.positiveAmount };
  const value = numberOf(digits);
  if (value === "ambiguous" && thousands === undefined) return { expected: texts.ambiguousAmount };
  if (typeof value !== "number") return { expected: texts.amount };
  if (thousands === undefined) return { value };
  return { value: toCents(value * 1000), understood: texts.thousands(formatEuros(value * 1000)) };
}

function numberOf(digits: string): number | "ambiguous" | undefined {
  // "12.500" or "12,500": thousands for some, three decimals for others.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return "ambiguous";
  // "1.250.000,00" and "1,250,000.00" can only be read in one way.
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,]?(\d{0,2})$/.exec(digits);
  if (grouped?.[1] !== undefined && (grouped[3] !== "" || (digits.match(/[.,]/g)?.length ?? 0) > 1))
    return Number(`${grouped[1].replace(/[.,]/g, "")}.${grouped[3] || 0}`);
  return /^\d+([.,]\d+)?$/.test(digits) ? toCents(Number(digits.replace(",", "."))) : undefined;
}

/** A sum computed by a spreadsheet may have crumbs beyond the cents. */
const toCents = (amount: number): number => Math.round(amount * 100) / 100;
