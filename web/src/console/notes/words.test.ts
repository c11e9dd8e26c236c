import { expect, test } from "vitest";
import { Problem } from "../../link/http";
import type { NoteDraft, ProgressNote } from "../../wire";
import { isSaved, isStale, isUnsaved, rowsFor, started } from "./words";

function draft(form: NoteDraft["form"], plan: string): NoteDraft {
  return { form, sections: [{ id: "plan", title: "Plan", text: plan }] };
}

const NOTE: ProgressNote = {
  session: "s1",
  standing: "Draft, not signed",
  version: 0,
  writable: true,
  drafts: [draft("soap", "drafted"), draft("dap", "drafted"), draft("birp", "drafted")],
  saved: null,
  signed: null,
  amendments: [],
};
const SAVED: ProgressNote = { ...NOTE, version: 1, saved: { ...draft("dap", "mine"), at: 1, name: "Dr Reed" } };

test("the boxes begin with the drafts, and with what was saved in its form", () => {
  expect(started(NOTE).soap["plan"]).toBe("drafted");
  expect(started(SAVED)).toEqual({ soap: { plan: "drafted" }, dap: { plan: "mine" }, birp: { plan: "drafted" } });
});

test("a draft that nobody saved cannot count as saved", () => {
  expect(isSaved(NOTE, "soap", { plan: "drafted" })).toBe(false);
  expect(isSaved(SAVED, "dap", { plan: "mine" })).toBe(true);
  expect(isSaved(SAVED, "dap", { plan: "mine, changed" })).toBe(false);
  expect(isSaved(SAVED, "soap", { plan: "drafted" })).toBe(false);
});

test("a word in any form that is not kept yet is unsaved", () => {
  expect(isUnsaved(NOTE, started(NOTE))).toBe(false);
  expect(isUnsaved(SAVED, { ...started(SAVED), soap: { plan: "half a th" } })).toBe(true);
});

test("only a newer text is shown beside one's own", () => {
  expect(isStale(new Problem(409, "stale_version", "."))).toBe(true);
  expect(isStale(new Problem(409, "note_signed", "."))).toBe(false);
  expect(isStale(new Error("."))).toBe(false);
});

test.each([
  ["", 3],
  ["one\ntwo\nthree\nfour", 4],
  ["a".repeat(400), 5],
  ["line\n".repeat(40), 18],
])("a box shows what stands in it, within limits: %#", (text, rows) => {
  expect(rowsFor(text)).toBe(rows);
});
