import { expect, test } from "vitest";
import type { FindingMark } from "../../wire";
import { pieces } from "./marked";

function mark(start: number, end: number): FindingMark {
  return { rule: "R", level: "amber", flag: "f", start, end, says: "" };
}

function cut(text: string, ...marks: FindingMark[]): string[] {
  return pieces(text, marks).map((piece) => (piece.mark === null ? piece.text : `[${piece.text}]`));
}

test("the words that caused a finding are cut out exactly", () => {
  expect(cut("no point in me", mark(3, 8))).toEqual(["no ", "[point]", " in me"]);
});

test("offsets count characters, also after a picture character", () => {
  expect(cut("😔 no point", mark(2, 4))).toEqual(["😔 ", "[no]", " point"]);
});

test("overlapping and senseless spans lose no word and show none twice", () => {
  const text = "one two three";
  const whole = cut(text, mark(4, 7), mark(5, 13), mark(40, 50), mark(3, 3));
  expect(whole.join("").replace(/[[\]]/g, "")).toBe(text);
  expect(whole).toContain("[two]");
});

test("a text without findings stays whole", () => {
  expect(cut("all well")).toEqual(["all well"]);
});
