import type { Progress } from "../api/types";
import { DataTable } from "../site/DataTable";
import { texts } from "./texts";

interface Props {
  progress: Progress;
}

/** The same figures as the picture, department by department. */
export function ProgressTable({ progress }: Props) {
  const total = (of: "epci" | "engaged") => progress.byDepartment.reduce((sum, department) => sum + department[of], 0);
  return (
    <DataTable
      className="ami-progress-table"
      caption={texts.progress.table}
      columns={[texts.progress.department, texts.progress.epci, texts.progress.engaged]}
      rows={[
        ...progress.byDepartment.map(({ department, name, epci, engaged }) => ({
          key: department,
          cells: [texts.progress.named(name, department), epci, engaged],
        })),
        { key: "total", cells: [<strong key="total">{texts.progress.total}</strong>, total("epci"), total("engaged")] },
      ]}
    />
  );
}
