import { expect, test } from "vitest";
import { amounts } from "./entries";

test.each([
  ["check", { answer: "no" }, "no"],
  ["check", { answer: "unsure", distress: 80 }, "not sure, or would rather not say, distress 80"],
  ["intrusion", { distress: 70 }, "distress 70"],
  ["intrusion", {}, ""],
  ["nightmare", { awakenings: 0, morning_distress: 40 }, "woke 0, distress in the morning 40"],
  ["exercise", { exercise: "feet_chair", before: 60, after: 30 }, "Feet chair, distress 60 → 30"],
  ["protective_image", { held_s: 60 }, "60 seconds"],
  ["skill", { skill: "Ring my sister" }, "Ring my sister"],
  ["log", {}, ""],
  ["rescript_read", { rescript: "r1", before: 20, after: 45 }, "distress 20 → 45"],
  ["journal", {}, ""],
] as const)("the numbers of a %s %o read: %s", (kind, values, words) => {
  expect(amounts({ kind, values })).toBe(words);
});
