import "./progress.css";
import type { Progress } from "../api/types";
import { texts } from "./texts";

interface Props {
  progress: Progress;
}

// Units of the drawing, which the page scales.
const width = 360;
const left = 140;
const pitch = 11.4;
const row = 24;
const gauge = { top: 30, height: 14 };
const top = 92;

/**
 * One mark for each EPCI: a full one with a tick where it is engaged, an empty one where it is not; by department, under a gauge that
 * shows how many are needed. The table beside it says the same in figures.
 */
export function ProgressPicture({ progress }: Props) {
  const { goal, engaged, byDepartment } = progress;
  const height = top + byDepartment.length * row;
  const along = (count: number) => (Math.min(count, goal.base) / goal.base) * width;
  const mark = along(goal.needed);
  return (
    <figure className="ami-progress">
      <svg role="img" viewBox={`0 0 ${width} ${height}`} aria-label={texts.progress.picture(engaged, goal.needed, goal.base)}>
        <rect className="ami-progress__all" x={0.5} y={gauge.top} width={width - 1} height={gauge.height} />
        <rect className="ami-progress__engaged" x={0.5} y={gauge.top} width={along(engaged)} height={gauge.height} />
        <path className="ami-progress__mark" d={`M${mark} ${gauge.top - 8}V${gauge.top + gauge.height + 6}`} />
        <text x={mark - 2} y={gauge.top - 14}>
          {texts.progress.goalMark(goal.needed)}
        </text>
        <text x={0} y={gauge.top + gauge.height + 20}>
          0
        </text>
        <text x={width} y={gauge.top + gauge.height + 20} textAnchor="end">
          {texts.progress.base(goal.base)}
        </text>
        {byDepartment.map((department, index) => (
          <g key={department.department} transform={`translate(0 ${top + index * row})`}>
            <text x={0} y={12}>
              {department.name}
            </text>
            {Array.from({ length: department.epci }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a department are alike.
              <Mark key={at} x={left + at * pitch} engaged={at < department.engaged} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="fr-text--sm">
        <svg className="ami-progress__sample" viewBox="0 0 12 16" aria-hidden="true">
          <Mark x={1} engaged />
        </svg>{" "}
        {texts.progress.engagedMark}
        <svg className="ami-progress__sample fr-ml-2w" viewBox="0 0 12 16" aria-hidden="true">
          <Mark x={1} engaged={false} />
        </svg>{" "}
        {texts.progress.otherMark}
      </figcaption>
    </figure>
  );
}

function Mark({ x, engaged }: { x: number; engaged: boolean }) {
  return (
    <>
      <rect className={engaged ? "ami-progress__engaged" : "ami-progress__other"} x={x} y={3} width={9} height={9} rx={1} />
      {engaged && <path className="ami-progress__tick" d={`M${x + 2} 7.5l2 2 3-4`} />}
    </>
  );
}
