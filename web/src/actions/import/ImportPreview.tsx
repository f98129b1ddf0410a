import type { ProjectAction } from "../../api/types";
import { useFiling } from "../../filing/FilingContext";
import { tableColumns } from "../columns";
import { formatEuros } from "../formatEuros";
import { letterOf } from "../letters";
import { terms } from "../terms";
import { texts as actionTexts } from "../texts";
import type { ImportPlan } from "./planImport";
import { ScrollingTable } from "./ScrollingTable";
import { texts } from "./texts";

/** The actions as they would be. */
export function ImportPreview({ plan, agreed }: { plan: ImportPlan; agreed: boolean }) {
  const { campaign } = useFiling();
  const columns = tableColumns(campaign).filter(({ id }) => !id.startsWith("lever:"));
  const inWords: Record<string, (action: ProjectAction) => string> = {
    title: ({ title }) => title ?? "",
    kind: ({ kind }) => campaign.actionKinds.find(({ id }) => id === kind)?.label ?? "",
    term: ({ term }) => terms.find(({ id }) => id === term)?.label ?? "",
    cost: ({ cost }) => amount(cost),
    fundingRequested: ({ fundingRequested: asked }) =>
      typeof asked === "boolean" ? (asked ? actionTexts.yes : actionTexts.no) : "",
    requestedAmount: ({ requestedAmount }) => amount(requestedAmount),
  };
  return (
    <ScrollingTable caption={texts.previewCaption} head={[texts.row, ...columns.map(({ label }) => label), actionTexts.levers]}>
      {plan.actions.map(({ row, action, errors }) => {
        const out = errors.length > 0 && !agreed;
        const unread = (id: string) =>
          errors.some(({ heading }) => plan.columns.some((one) => one.heading === heading && one.column?.id === id));
        return (
          <tr key={row} className={out ? "ami-import__out" : undefined}>
            <td>
              {row}
              {out && <span className="ami-import__why">{texts.rowLeftOut}</span>}
            </td>
            {columns.map(({ id }) => (
              <td key={id}>{unread(id) ? <em>{texts.unreadCell}</em> : inWords[id]?.(action)}</td>
            ))}
            <td>
              {campaign.levers
                .map((lever, index) => (action.levers?.includes(lever.id) ? letterOf(index) : ""))
                .filter((letter) => letter !== "")
                .join(", ")}
              {(unread("levers") || campaign.levers.some(({ id }) => unread(`lever:${id}`))) && <em> {texts.unreadCell}</em>}
            </td>
          </tr>
        );
      })}
    </ScrollingTable>
  );
}

const amount = (value: number | null | undefined): string => (typeof value === "number" ? formatEuros(value) : "");
