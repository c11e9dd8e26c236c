import { expect, test } from "vitest";
import { dayField, endOfDay, weekWords } from "./words";

test("a week without an entry is missing, and not nought", () => {
  expect(weekWords(null, 7)).toBe("missing");
  expect(weekWords(3, 7)).toBe("3 of 7");
});

test("a day that is chosen ends with its last moment, and no day is none", () => {
  const end = endOfDay("2026-11-22") ?? 0;
  expect(dayField(end)).toBe("2026-11-22");
  expect(dayField(end + 1)).toBe("2026-11-23");
  expect([endOfDay(""), dayField(null)]).toEqual([null, ""]);
});
