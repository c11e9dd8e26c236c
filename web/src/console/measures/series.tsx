import { dayAndClock } from "../../ui/time";
import type { InstrumentView, MeasureSeries, MeasureView } from "../../wire";

interface Props {
  readonly series: MeasureSeries;
  readonly instrument: InstrumentView | undefined;
}

const WIDTH = 288;
const HEIGHT = 84;
const PAD = { left: 28, right: 14, top: 12, bottom: 10 };

/** The totals of one questionnaire: a small curve, and every number in a table. What is missing is shown as missing. */
export function Series({ series, instrument }: Props) {
  const id = `series.${series.instrument}`;
  return (
    <section className="card curve wide" aria-labelledby={id}>
      <div className="row">
        <h2 id={id}>{series.name}</h2>
        <span className="quiet-text">{series.measures}</span>
        {series.stale && <span className="level amber push">old answers</span>}
      </div>
      <Plot series={series} />
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Total</th>
            <th scope="col">Change</th>
            <th scope="col">To look at</th>
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map((one) => (
            <tr key={one.id}>
              <td>
                {dayAndClock(one.at)}
                <br />
                <small className="quiet-text">{one.by === "client" ? "by the client" : "entered by a clinician"}</small>
              </td>
              <td>{totalWords(one, series)}</td>
              <td>{changeWords(one)}</td>
              <td>
                <Marks one={one} instrument={instrument} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {series.change_source !== "" && <p className="quiet-text small">Change: {series.change_source}</p>}
      {instrument !== undefined && <p className="quiet-text small">{instrument.limits}</p>}
    </section>
  );
}

/** A total with its band; without one, how many items are missing. */
export function totalWords(one: MeasureView, series: Pick<MeasureSeries, "high">): string {
  const out = one.missing.length;
  if (one.total === null) return `no total: ${out} ${out === 1 ? "item" : "items"} missing`;
  const part = out > 0 ? `, ${out} missing` : "";
  return `${one.total} of ${series.high}${one.band === null ? "" : `, ${one.band}`}${part}`;
}

/** The change since the total before, in words. */
export function changeWords(one: MeasureView): string {
  if (one.change === null) return "–";
  const by = one.change.by > 0 ? `+${one.change.by}` : String(one.change.by).replace("-", "−");
  return one.change.size === "none" ? by : `${by} (${one.change.size}, as proposed)`;
}

function Marks({ one, instrument }: { readonly one: MeasureView; readonly instrument: InstrumentView | undefined }) {
  return (
    <>
      {one.flags.map((flag) => (
        <div key={flag.code}>
          <span className={`level ${flag.light}`}>{flag.light}</span> {flag.says}
          {one.alert === null ? "" : one.decision === null ? " · alert not decided" : ` · ${one.decision}`}
        </div>
      ))}
      <details>
        <summary>Answers</summary>
        <dl className="said">
          {(instrument?.items ?? []).map((item) => (
            <div key={item.id}>
              <dt>{item.wording}</dt>
              <dd>{answerWords(one.answers[item.id], item.choices)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function answerWords(value: number | undefined, choices: InstrumentView["items"][number]["choices"]): string {
  if (value === undefined) return "missing";
  const label = choices.find((choice) => choice.value === value)?.label;
  return label === undefined ? String(value) : `${label} (${value})`;
}

/** Totals over time; a point that has none leaves a gap in the line. */
function Plot({ series }: { readonly series: MeasureSeries }) {
  const points = series.points.filter((one) => one.total !== null);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || series.high <= series.low) return null;
  const length = Math.max(last.at - first.at, 1);
  const x = (at: number) => PAD.left + ((at - first.at) / length) * (WIDTH - PAD.left - PAD.right);
  const share = (total: number) => (total - series.low) / (series.high - series.low);
  const y = (total: number) => HEIGHT - PAD.bottom - share(total) * (HEIGHT - PAD.top - PAD.bottom);
  const shown = points.map((one) => ({ id: one.id, x: x(one.at), y: y(one.total ?? 0), total: one.total }));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${series.name} from first to last: ${shown.map((one) => one.total).join(", ")}`}
    >
      {[series.low, series.high].map((value) => (
        <g key={value}>
          <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(value)} y2={y(value)} />
          <text x={PAD.left - 5} y={y(value) + 3.5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <polyline points={shown.map((one) => `${one.x},${one.y}`).join(" ")} />
      {shown.map((one) => (
        <circle key={one.id} cx={one.x} cy={one.y} r={3} />
      ))}
    </svg>
  );
}
