import { expect, test } from "vitest";
import { FIXTURES } from "../wire/fixtures";
import { foldConsole } from "./fold";

const { start, events, views } = FIXTURES.console;

test("the console folds events as the service does, at every point where both can be compared", () => {
  let view = start;
  let compared = 0;
  for (const event of events) {
    view = foldConsole(view, event);
    const expected = views[event.seq];
    if (expected === undefined) continue;
    expect(view).toEqual(expected);
    compared += 1;
  }
  expect(compared).toBe(Object.keys(views).length);
});

test("a snapshot in the middle and the events after it give the same as all events from the start", () => {
  const whole = events.reduce(foldConsole, start);
  for (const [seq, snapshot] of Object.entries(views)) {
    const later = events.filter((event) => event.seq > Number(seq));
    expect(later.reduce(foldConsole, snapshot)).toEqual(whole);
  }
});

test("a fold leaves the view it was given as it was", () => {
  const before = JSON.stringify(start);
  events.reduce(foldConsole, start);
  expect(JSON.stringify(start)).toBe(before);
});
