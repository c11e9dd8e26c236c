import { beforeEach, expect, test } from "vitest";
import { forgetAll } from "../keep";
import { due, keepGate, keptGate, STANDS_MS } from "./gate";

const NOW = 100 * STANDS_MS;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test.each([
  [null, true],
  [NOW, false],
  [NOW - STANDS_MS + 1, false],
  [NOW - STANDS_MS, true],
  [NOW + 1, true],
])("with an answer at %s it is due: %s", (answered, is) => {
  expect(due({ answered, shut: false }, NOW)).toBe(is);
});

test("an answer lasts over a reload, and not for a page that is opened anew", () => {
  keepGate("mira", { answered: NOW, shut: false });
  expect(keptGate("mira")).toEqual({ answered: NOW, shut: false });
  sessionStorage.clear(); // what another tab has, or a browser that was closed
  expect(keptGate("mira").answered).toBeNull();
});

test("a yes outlives the page, until it is taken back", () => {
  keepGate("mira", { answered: null, shut: true });
  sessionStorage.clear();
  expect(keptGate("mira").shut).toBe(true);
  keepGate("mira", { answered: null, shut: false });
  expect(keptGate("mira").shut).toBe(false);
});

test("one person's answer opens and closes nothing for another on the same device", () => {
  keepGate("mira", { answered: NOW, shut: true });
  expect(keptGate("sam")).toEqual({ answered: null, shut: false });
});

test("signing out leaves neither", () => {
  keepGate("mira", { answered: NOW, shut: true });
  forgetAll();
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});
