import { useState } from "react";
import { Choice } from "../ui/choice";
import { scale } from "../ui/scales";
import { clock } from "../ui/time";
import type { RatingView, StepEnteredView } from "../wire";

const WIDTH = 288;
const HEIGHT = 120;
const PAD = { left: 28, right: 14, top: 12, bottom: 20 };

const DISTRESS: ReadonlySet<string> = new Set(["suds", "suds_baseline", "suds_before", "suds_after", "suds_close"]);

interface Props {
  readonly ratings: readonly RatingView[];
  readonly steps: readonly StepEnteredView[];
  readonly wide?: boolean;
}

/** The series of a session as a curve, with every number in a table beside it. */
export function Curve({ ratings, steps, wide = false }: Props) {
  const [wanted, setWanted] = useState("suds");
  const series = [...new Set(["suds", ...ratings.map(seriesOf)])];
  const shown = series.includes(wanted) ? wanted : "suds";
  const points = once(ratings.filter((one) => seriesOf(one) === shown));
  return (
    <section className={wide ? "card curve wide" : "card curve"} aria-labelledby="ratings">
      <h2 id="ratings">Ratings</h2>
      <Choice
        label="Series"
        value={shown}
        choices={series.map((id) => [id, scale(id).name] as const)}
        onChange={setWanted}
      />
      {points.length === 0 ? <p className="quiet-text">No number yet.</p> : <Plot points={points} steps={steps} />}
      {points.length > 0 && (
        <details open={wide}>
          <summary>As a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Asked as</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {points.map((one) => (
                <tr key={one.seq}>
                  <td>{clock(one.at)}</td>
                  <td>{one.field.replaceAll("_", " ")}</td>
                  <td>{one.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** All measures of present distress are one series; everything else is its own. */
function seriesOf(one: RatingView): string {
  return DISTRESS.has(one.field) ? "suds" : one.field;
}

/** One answer may stand for two measures of the same series: it is one point. */
function once(points: readonly RatingView[]): readonly RatingView[] {
  return points.filter((one, index) => !points.slice(0, index).some((sooner) => sooner.at === one.at));
}

function Plot({
  points,
  steps,
}: {
  readonly points: readonly RatingView[];
  readonly steps: readonly StepEnteredView[];
}) {
  const first = steps[0]?.at ?? points[0]?.at ?? 0;
  const last = Math.max(points.at(-1)?.at ?? first, steps.at(-1)?.at ?? first, first + 60_000);
  const x = (at: number) => PAD.left + ((at - first) / (last - first)) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number) => HEIGHT - PAD.bottom - (value / 100) * (HEIGHT - PAD.top - PAD.bottom);
  const newest = points.at(-1);
  const words = points.map((one) => one.value).join(", ");
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`From first to last: ${words}`}>
      {stretches(steps, last).map(([from, to]) => (
        <rect
          key={from}
          className="band"
          x={x(from)}
          y={PAD.top}
          width={x(to) - x(from)}
          height={HEIGHT - PAD.top - PAD.bottom}
        />
      ))}
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(value)} y2={y(value)} />
          <text x={PAD.left - 5} y={y(value) + 3.5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <polyline points={points.map((one) => `${x(one.at)},${y(one.value)}`).join(" ")} />
      {points.map((one) => (
        <circle key={one.seq} cx={x(one.at)} cy={y(one.value)} r={one === newest ? 4.5 : 2.5} />
      ))}
      {newest !== undefined && (
        <text
          className="newest"
          x={Math.min(x(newest.at), WIDTH - 30)}
          y={Math.max(y(newest.value) - 7, 10)}
          textAnchor="middle"
        >
          {newest.value}
        </text>
      )}
      <text x={PAD.left} y={HEIGHT - 5}>
        {clock(first)}
      </text>
      <text x={WIDTH - PAD.right} y={HEIGHT - 5} textAnchor="end">
        {clock(last)}
      </text>
    </svg>
  );
}

/** The stretches in which imagery was open, as pairs of times. */
function stretches(steps: readonly StepEnteredView[], end: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from: number | null = null;
  for (const entered of steps) {
    if (entered.stage === "P4") from ??= entered.at;
    else if (from !== null) {
      found.push([from, entered.at]);
      from = null;
    }
  }
  if (from !== null) found.push([from, end]);
  return found;
}
