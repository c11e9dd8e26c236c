import { expect, test } from "vitest";
import { NOTHING, same, sendable, withItem } from "./given";

test("what was answered with nothing is not sent", () => {
  const given = { ...NOTHING, answers: { missed: "  ", edits: "One word." }, consultation_why: " " };
  expect(sendable(given)).toEqual({ ...NOTHING, answers: { edits: "One word." } });
});

test("quality stays only with what was done, and an item can be taken back", () => {
  const done = withItem(NOTHING, "agenda", { answer: "yes", quality: 5 });
  expect(done.items).toEqual({ agenda: { answer: "yes", quality: 5 } });
  const not = withItem(done, "agenda", { answer: "no", quality: 5 });
  expect(not.items).toEqual({ agenda: { answer: "no", quality: null } });
  expect(withItem(not, "agenda", null).items).toEqual({});
});

test("the order in which things were given makes no difference", () => {
  const one = { ...NOTHING, codes: { timing: 1, coherence: 2 } as const };
  const other = { ...NOTHING, codes: { coherence: 2, timing: 1 } as const };
  expect(same(one, other)).toBe(true);
  expect(same(one, { ...other, competence: 3 })).toBe(false);
});
