import { dayAndClock } from "../../ui/time";
import type { ClientProgress, ProgressPoint, ProgressSeries } from "../../wire";
import { coursesWords, seriesWords, sourceWords, stretches, targetWords, valueWords } from "./words";

const WIDTH = 288;
const HEIGHT = 92;
const PAD = { left: 28, right: 14, top: 12, bottom: 12 };

interface Props {
  readonly series: ProgressSeries;
  readonly courses: ClientProgress["courses"];
}

/** One series: a small curve with its target and its gaps, and every point with who entered it in a table. */
export function Chart({ series, courses }: Props) {
  const id = `progress.${series.id}`;
  const target = targetWords(series);
  return (
    <section className="curve" aria-labelledby={id}>
      <h3 id={id}>{series.name}</h3>
      {series.deteriorating && (
        <p>
          <span className="level amber">worse</span> It rose two times running. Look at it together, and at the plan.
        </p>
      )}
      <Plot series={series} courses={courses} />
      <p className="quiet-text small">
        {seriesWords(series)} {target} {coursesWords(series, courses)}
      </p>
      <details>
        <summary>
          All points<span className="unseen"> of {series.name}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">From</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {series.points.toReversed().map((one) => (
              <tr key={`${one.at}.${one.session}.${one.step}.${one.entries[0]}`}>
                <td>{dayAndClock(one.at)}</td>
                <td>{sourceWords(one)}</td>
                <td>{valueWords(one.value, series.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The top of a series' scale. */
function top(series: ProgressSeries): number {
  if (series.unit === "points") return 100;
  if (series.unit === "of_ten") return 10;
  return Math.max(4, series.target ?? 0, ...series.points.map((one) => one.value ?? 0));
}

function Plot({ series, courses }: Props) {
  const high = top(series);
  const first = series.points[0]?.at ?? 0;
  const length = Math.max((series.points.at(-1)?.at ?? first) - first, 1);
  const x = (at: number) => PAD.left + ((at - first) / length) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number) => HEIGHT - PAD.bottom - (value / high) * (HEIGHT - PAD.top - PAD.bottom);
  const words = series.points.map((one) => valueWords(one.value, series.unit)).join(", ");
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${series.name} from first to last: ${words}`}>
      {[0, high].map((value) => (
        <g key={value}>
          <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(value)} y2={y(value)} />
          <text x={PAD.left - 5} y={y(value) + 3.5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {courses
        .slice(1)
        .filter((one) => one.at > first && one.at < first + length)
        .map((one) => (
          <line key={one.course} className="begins" x1={x(one.at)} x2={x(one.at)} y1={y(high)} y2={y(0)} />
        ))}
      {series.target !== null && (
        <line className="target" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(series.target)} y2={y(series.target)} />
      )}
      {stretches(series.points).map((run) => (
        <polyline key={run[0]?.at} points={run.map((one) => `${x(one.at)},${y(one.value ?? 0)}`).join(" ")} />
      ))}
      {series.points.map((one) => (
        <Mark
          key={`${one.at}.${one.session}.${one.step}.${one.entries[0]}`}
          point={one}
          x={x(one.at)}
          y={y(one.value ?? 0)}
        />
      ))}
    </svg>
  );
}

/** A dot for the client's own number, a square for one that a clinician entered, a cross on the ground for a gap. */
function Mark({ point, x, y }: { readonly point: ProgressPoint; readonly x: number; readonly y: number }) {
  const ground = HEIGHT - PAD.bottom;
  if (point.value === null) {
    return <path className="gap" d={`M${x - 3},${ground - 3}l6,6m0,-6l-6,6`} />;
  }
  if (point.by === "clinician") return <rect className="entered" x={x - 3} y={y - 3} width={6} height={6} />;
  return <circle cx={x} cy={y} r={3} />;
}
