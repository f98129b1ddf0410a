import type { Campaign } from "../../api/types";
import { type Cell, isEmpty, written } from "../cells/Cell";
import { plain } from "../cells/plain";
import { readAmount } from "../cells/readAmount";
import { type Column, otherColumns, tableColumns } from "../columns";
import { letterOf } from "../letters";

/** How people head each column, beside the words of the table; without case, accents or punctuation. */
const headings: Record<string, string[]> = {
  title: [
    "action",
    "actions",
    "titre",
    "titre de l action",
    "intitule",
    "intitule de l action",
    "nom",
    "nom de l action",
    "libelle",
    "libelle de l action",
    "operation",
    "intitule de l operation",
    "nom de l operation",
  ],
  kind: ["nature", "nature de l action", "type", "type d action", "categorie", "kind"],
  term: ["echeance", "terme", "term", "horizon", "temporalite", "court moyen long terme", "court moyen ou long terme", "delai"],
  cost: [
    "cout",
    "cout total",
    "cout previsionnel",
    "cout estime",
    "cout estimatif",
    "cout de l action",
    "budget",
    "budget previsionnel",
    "montant",
    "montant total",
    "cost",
  ],
  fundingRequested: [
    "financement demande",
    "demande de financement",
    "demande d aide",
    "demande",
    "aide demandee",
    "subvention demandee",
    "fait l objet d une demande de financement",
    "objet d une demande de financement",
  ],
  requestedAmount: [
    "montant demande",
    "montant de la demande",
    "montant de l aide demandee",
    "montant de l aide",
    "montant sollicite",
    "aide sollicitee",
    "subvention",
    "montant de la subvention",
  ],
  levers: ["levier", "leviers", "leviers mobilises", "leviers concernes", "leviers de la cop", "levers"],
  description: [
    "description",
    "descriptif",
    "description de l action",
    "contenu",
    "detail",
    "details",
    "precisions",
    "description",
  ],
  guarantee: ["garantie", "garantie de perennite", "perennite", "guarantee"],
};

/** Words that say how amounts or answers are written, and not what the column is. */
const decorations = /\b(en euros?|euros?|eur|ttc|ht|oui ou non|oui non|previsionnel)\b/g;

/** The column of actions that a heading names; `cells` are those below, which tell an amount from a yes or no where words do not. */
export function columnOf(heading: Cell | undefined, cells: (Cell | undefined)[], campaign: Campaign): Column | undefined {
  const text = written(heading);
  if (text === "") return undefined;
  const columns = [...tableColumns(campaign), ...otherColumns(campaign)];
  const whole = plain(text);
  const words = plain(whole.replace(decorations, " "));
  const leverIndex = campaign.levers.findIndex(({ id, label }, index) =>
    [plain(id), plain(label), plain(`levier ${letterOf(index)}`), plain(`${letterOf(index)} ${label}`)].includes(whole),
  );
  if (leverIndex >= 0) return columns.find(({ id }) => id === `lever:${campaign.levers[leverIndex]?.id}`);
  const column =
    columns.find(({ label }) => plain(label) === whole) ??
    columns.find(({ id }) => headings[id]?.includes(whole) === true) ??
    columns.find(({ id }) => headings[id]?.includes(words) === true);
  if (column?.id !== "fundingRequested") return column;
  const filled = cells.filter((cell) => !isEmpty(cell));
  const amounts =
    /€|euro|montant/i.test(text) ||
    (filled.length > 0 &&
      filled.every((cell) => written(cell) !== "1" && written(cell) !== "0" && !("expected" in readAmount(cell))));
  return amounts ? columns.find(({ id }) => id === "requestedAmount") : column;
}
