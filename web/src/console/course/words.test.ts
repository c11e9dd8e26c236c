import { expect, test } from "vitest";
import { weekWords } from "./words";

test("a week without an entry is missing, and not nought", () => {
  expect(weekWords(null, 7)).toBe("missing");
  expect(weekWords(3, 7)).toBe("3 of 7");
});
