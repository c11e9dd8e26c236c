import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Checked, FindingMark } from "../../wire";
import { Held } from "./held";
import type { Orders } from "./orders";
import { OwnWords } from "./own-words";

const TEXT = "A policeman comes in.";
const NEW: FindingMark = {
  rule: "B-201",
  level: "amber",
  flag: "new_detail",
  start: 2,
  end: 11,
  says: "This word is new.",
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function answer(id: string): Checked {
  return { type: "checked", id, session: "s1", findings: [NEW] };
}

function type(text: string, checked?: Checked) {
  const check = vi.fn<Orders["check"]>(() => "c1");
  const orders = { check } as Partial<Orders> as Orders;
  const shown = (now?: Checked) => <OwnWords text={text} orders={orders} checked={now} />;
  const { rerender } = render(shown(checked));
  return { check, answered: (now: Checked) => rerender(shown(now)) };
}

test("held words are struck through, with the reason, and nothing there can be pressed", () => {
  render(<Held held={{ text: TEXT, provenance: "language model, not reviewed: m", findings: [NEW] }} />);
  const held = screen.getByRole("region", { name: "Held words of a language model" });
  expect(held.querySelector("del")?.textContent).toBe(TEXT);
  expect(held.querySelector("del mark")?.textContent).toBe("policeman");
  expect(held.textContent).toContain("This word is new.");
  expect(screen.queryByRole("button")).toBeNull();
});

test("held words are shown as text, whatever they are", () => {
  const markup = "<img src=x onerror=alert(1)>";
  render(<Held held={{ text: markup, provenance: "", findings: [] }} />);
  expect(screen.getByText(markup)).toBeTruthy();
  expect(document.querySelector("img")).toBeNull();
});

test("own words are checked once the writing pauses", () => {
  const { check } = type(TEXT);
  act(() => void vi.advanceTimersByTime(400));
  expect(check).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(200));
  expect(check).toHaveBeenCalledExactlyOnceWith(TEXT);
});

test("a warning belongs to the very words that were checked", () => {
  const { answered } = type(TEXT);
  answered(answer("c1"));
  expect(screen.getByRole("status").textContent).toBe("");
  act(() => void vi.advanceTimersByTime(600));
  answered(answer("another"));
  expect(screen.getByRole("status").textContent).toBe("");
  answered(answer("c1"));
  expect(screen.getByRole("status").textContent).toContain("This word is new.");
});
