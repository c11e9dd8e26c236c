import { describe, expect, it } from "vitest";
import type { ProgressPoint, ProgressSeries } from "../../wire";
import { seriesWords, sourceWords, stretches, targetWords } from "./words";

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
