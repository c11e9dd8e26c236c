import { dayAndClock } from "../../ui/time";
import type { ClientProgress, ProgressObjective, ProgressPoint, ProgressSeries } from "../../wire";

const TRENDS: Readonly<Record<ProgressSeries["trend"], string>> = {
  too_few: "too few numbers for a trend",
  level: "about as at first",
  better: "better than at first",
  worse: "worse than at first",
};

const UNITS: Readonly<Record<ProgressSeries["unit"], string>> = {
  points: "",
  count: "",
  seconds: " s",
  of_ten: " of 10",
};

const STANDINGS = { met: "Met", not_yet: "Not yet", cannot_tell: "Cannot tell" } as const;

/** How an objective stands. */
export function standingWords(standing: keyof typeof STANDINGS): string {
  return STANDINGS[standing];
}

/** Where an agreed objective goes, and whether the newest number is there. */
export function agreedWords(agreed: ProgressObjective["agreed"][number]): string {
  const until = agreed.until === null ? "" : `, by ${agreed.until}`;
  const from = agreed.baseline === null ? "" : ` from ${agreed.baseline}`;
  const to = agreed.target === null ? "" : ` to ${agreed.target}`;
  const there =
    agreed.reached === null ? "" : agreed.reached ? "; the number is there" : "; the number is not there yet";
  return `ratified${until}${from}${to}${there}`;
}

/** Where another course begins inside a series, and whether it is measured anew from there. */
export function coursesWords(series: ProgressSeries, courses: ClientProgress["courses"]): string | null {
  const from = series.points[0]?.at ?? 0;
  const until = series.points.at(-1)?.at ?? 0;
  const inside = courses.slice(1).filter((one) => one.at > from && (one.begins_anew || one.at < until));
  const said = inside.map((one) => `${dayAndClock(one.at)}${one.begins_anew ? ", measured anew from there" : ""}`);
  return said.length === 0 ? null : `Another course began: ${said.join("; ")}.`;
}

/** A value with its unit, or that there is none. */
export function valueWords(value: number | null, unit: ProgressSeries["unit"]): string {
  return value === null ? "no number" : `${Math.round(value * 10) / 10}${UNITS[unit]}`;
}

/** Who entered a point, and where. */
export function sourceWords(point: ProgressPoint): string {
  if (point.value === null) return point.session === null ? "nothing logged that week" : "not given in that session";
  if (point.by === "clinician") return `entered by ${point.name ?? "a clinician"}`;
  if (point.session !== null) return "by the client, in a session";
  const kept = point.entries.length;
  return `by the client, ${kept} ${kept === 1 ? "entry" : "entries"} of the log`;
}

/** A series in one line: where it is, where it began, and which way it goes. */
export function seriesWords(series: ProgressSeries): string {
  const now = `${valueWords(series.newest, series.unit)}${series.band === null ? "" : `, ${series.band}`}`;
  const began = series.baseline === null ? "" : `; at first ${valueWords(series.baseline, series.unit)}`;
  return `${now}${began}; ${TRENDS[series.trend]}.`;
}

/** Where a series should come to. */
export function targetWords(series: ProgressSeries): string | null {
  if (series.target === null) return null;
  const word = series.better === "lower" ? "or less" : "or more";
  return `Target: ${valueWords(series.target, series.unit)} ${word}.`;
}

/** Points without a gap between them, stretch by stretch. */
export function stretches(points: readonly ProgressPoint[]): readonly (readonly ProgressPoint[])[] {
  const found: ProgressPoint[][] = [[]];
  for (const one of points) {
    if (one.value === null) found.push([]);
    else found.at(-1)?.push(one);
  }
  return found.filter((one) => one.length > 0);
}
