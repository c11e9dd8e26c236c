import { expect, test } from "vitest";
import { latelyWords } from "./homework";

const week = (done: number | null, whole: boolean) => ({ begins: 0, done, whole });

test("homework of the last two weeks is counted, and no entry is missing", () => {
  const weeks = [week(7, true), week(5, true), week(2, false)];
  expect(latelyWords({ weeks, per_week: 7 })).toBe("2 of 7 in this week so far, 5 of 7 in the week before");
  expect(latelyWords({ weeks: [week(null, false)], per_week: 3 })).toBe("missing in this week so far");
});
