import { expect, test } from "vitest";
import { FIXTURES } from "../wire/fixtures";
import { foldClient } from "./fold";

const { start, events, views } = FIXTURES.client;

test("the page folds events as the service does, at every point where both can be compared", () => {
  let view = start;
  let compared = 0;
  for (const event of events) {
    view = foldClient(view, event);
    const expected = views[event.seq];
    if (expected === undefined) continue;
    expect(view).toEqual(expected);
    compared += 1;
  }
  expect(compared).toBe(Object.keys(views).length);
});

test("a snapshot in the middle and the events after it give the same as all events from the start", () => {
  const whole = events.reduce(foldClient, start);
  for (const [seq, snapshot] of Object.entries(views)) {
    const later = events.filter((event) => event.seq > Number(seq));
    expect(later.reduce(foldClient, snapshot)).toEqual(whole);
  }
});
