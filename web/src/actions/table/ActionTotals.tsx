import type { ProjectAction } from "../../api/types";
import { formatEuros } from "../formatEuros";
import { texts } from "../texts";

interface Props {
  actions: ProjectAction[];
  levers: number;
}

/** What the actions cost, and what is asked, together. */
export function ActionTotals({ actions, levers }: Props) {
  const sum = (member: "cost" | "requestedAmount") =>
    formatEuros(Math.round(actions.reduce((total, action) => total + (action[member] ?? 0), 0) * 100) / 100);
  return (
    <tfoot>
      <tr>
        <td className="ami-action__number" />
        <th scope="row" colSpan={3}>
          {texts.totals(actions.length)}
        </th>
        <td className="ami-total">
          <span className="ami-total__label">{texts.cost}</span> {sum("cost")}
        </td>
        <td />
        <td className="ami-total">
          <span className="ami-total__label">{texts.requestedAmount}</span> {sum("requestedAmount")}
        </td>
        <td colSpan={levers + 1} />
      </tr>
    </tfoot>
  );
}
