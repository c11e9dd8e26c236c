import { beforeEach, expect, test } from "vitest";
import type { ExerciseView, MyBetween } from "../../wire";
import { forgetAll, keysUnder, write } from "../keep";
import { keepMine, keptMine } from "./kept";
import { another, linesOf } from "./lines";

const EXERCISE: ExerciseView = {
  id: "orient",
  name: "where and when",
  intro: "Eyes open. Say these, aloud or by typing.",
  steps: "Your name. Then say: that was then, this is now.",
  favourite: false,
};

const MINE: MyBetween = {
  client: "mira",
  allowed: true,
  closed: null,
  hours: "",
  on_duty_now: false,
  crisis: { country: "GB", emergency: ["999"], lines: [] },
  exercises: [EXERCISE],
  favourites: ["orient"],
  anchor_phrase: "I am the one who left.",
  cue_word: "harbour",
  rescripts: [{ id: "r", made_at: 1, unlocked_at: 2, text: "She comes in and stays.", imagined: true }],
  homework: [{ id: "h", kind: "skills", per_week: 3, text: "Ring my sister.", ends_at: null, done: 0 }],
  entries_from: 0,
  words: {
    check: "",
    check_distress: "",
    check_no: "",
    check_yes: "",
    check_unsure: "",
    check_told: "",
    read_for_danger: "",
    own_sentence: "",
    alerts: "",
    stop_rule: "",
    high_distress: "",
    danger: "",
    closed: "",
    locked: "",
    rescripting: "",
  },
};

beforeEach(() => localStorage.clear());

test("what is kept for the time without a connection has exercises and numbers, and no own word", () => {
  keepMine(MINE);
  expect(keptMine()).toMatchObject({ exercises: [EXERCISE], crisis: { emergency: ["999"] } });
  const stored = JSON.stringify(localStorage);
  for (const own of ["I am the one who left", "harbour", "She comes in", "Ring my sister"]) {
    expect(stored).not.toContain(own);
  }
});

test("signing out leaves nothing of this page, and touches nothing of anybody else's", () => {
  keepMine(MINE);
  write("imagery.entry.mira.a", { order: 1 });
  write("another.page", { stays: true });
  forgetAll();
  expect(keysUnder("")).toEqual(["another.page"]);
});

test("an exercise is read one sentence at a time, in its reviewed words", () => {
  expect(linesOf(EXERCISE)).toEqual([
    "Eyes open.",
    "Say these, aloud or by typing.",
    "Your name.",
    "Then say: that was then, this is now.",
  ]);
});

test("another one is offered as long as there is one that was not done just now", () => {
  const second = { ...EXERCISE, id: "movement" };
  expect(another([EXERCISE, second], ["orient"])).toBe(second);
  expect(another([EXERCISE, second], ["orient", "movement"])).toBeNull();
});
