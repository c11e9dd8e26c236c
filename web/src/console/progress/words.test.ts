import { describe, expect, it } from "vitest";
import type { ProgressPoint, ProgressSeries } from "../../wire";
import { agreedWords, coursesWords, seriesWords, sourceWords, stretches, targetWords } from "./words";

const POINT: ProgressPoint = { at: 0, value: 4, by: "client", name: null, session: null, step: null, entries: ["a"] };
const SERIES: ProgressSeries = {
  id: "image_distress",
  name: "Distress of the image",
  unit: "points",
  better: "lower",
  points: [POINT],
  newest: 35,
  baseline: 80,
  target: 39,
  band: "mild",
  trend: "better",
  deteriorating: false,
};

describe("what is said of a series", () => {
  it("says where it is, where it began and which way it goes", () => {
    expect(seriesWords(SERIES)).toBe("35, mild; at first 80; better than at first.");
    expect(targetWords(SERIES)).toBe("Target: 39 or less.");
    expect(targetWords({ ...SERIES, target: null })).toBeNull();
  });

  it("says who entered a point, and that a gap is a gap", () => {
    expect(sourceWords(POINT)).toBe("by the client, 1 entry of the log");
    expect(sourceWords({ ...POINT, by: "clinician", name: "Dr Reed" })).toBe("entered by Dr Reed");
    expect(sourceWords({ ...POINT, value: null, entries: [] })).toBe("nothing logged that week");
    expect(sourceWords({ ...POINT, value: null, session: "s" })).toBe("not given in that session");
  });

  it("breaks the line where a number is missing", () => {
    const gap = { ...POINT, value: null };
    expect(stretches([POINT, gap, POINT, POINT]).map((one) => one.length)).toEqual([1, 2]);
    expect(stretches([gap])).toEqual([]);
  });
});

describe("what is said of an agreed objective and of courses", () => {
  const agreed = { id: "o", text: "", until: "June", ratified_at: 1, baseline: 80, target: 30, reached: true };

  it("says where it goes and whether the number is there", () => {
    expect(agreedWords(agreed)).toBe("ratified, by June from 80 to 30; the number is there");
    expect(agreedWords({ ...agreed, until: null, baseline: null, target: null, reached: null })).toBe("ratified");
  });

  it("says where another course begins, and nothing of the first one", () => {
    const series = { ...SERIES, points: [POINT, { ...POINT, at: 1000 }] };
    const course = { course: "c", protocol: "nightmare", at: 1, begins_anew: false } as const;
    expect(coursesWords(series, [course])).toBeNull();
    expect(coursesWords(series, [course, { ...course, at: 500, begins_anew: true }])).toContain("measured anew");
  });
});
