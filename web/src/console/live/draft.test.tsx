import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "../../link/ids";
import type { ConsoleView, DraftView } from "../../wire";
import { FIXTURES } from "../../wire/fixtures";
import { DraftCard } from "./draft";
import type { Orders } from "./orders";

const TEXT = "What do you notice now?";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function draft(text: string, hashOf = text): Promise<DraftView> {
  return {
    draft: "d1",
    epoch: 1,
    text,
    sha256: await sha256(hashOf),
    step: "s1_child_view",
    proposes: null,
    provenance: "reviewed wording",
    findings: [],
    ask: null,
    at: Date.now(),
    decided_by: null,
    writer: "reviewed",
    awaited: false,
    held: null,
    reviewed: null,
  };
}

function show(pending: DraftView | null, connected = true) {
  const approved = vi.fn<Orders["approve"]>(() => Promise.resolve(true));
  const key: { current: (() => void) | null } = { current: null };
  const view: ConsoleView = { ...FIXTURES.console.start, status: "open", draft: pending };
  render(
    <DraftCard
      view={view}
      orders={{ approve: approved } as Partial<Orders> as Orders}
      connected={connected}
      writing="none"
      onWriting={() => undefined}
      typed={null}
      onTyped={() => undefined}
      checked={undefined}
      approve={key}
    />,
  );
  return { approved, key };
}

async function passes(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    await vi.waitFor(() => sha256(""));
  });
}

function approveButton(): HTMLButtonElement {
  return screen.getByRole("button", { name: /Approve and send/ });
}

test("a card cannot be approved before it stood still for its arming time", async () => {
  const { key } = show(await draft(TEXT));
  await passes(500);
  expect(approveButton().disabled).toBe(true);
  expect(key.current).toBeNull();
  await passes(200);
  expect(approveButton().disabled).toBe(false);
});

test("approving sends the very text that is on screen", async () => {
  const pending = await draft(TEXT);
  const { approved, key } = show(pending);
  await passes(700);
  key.current?.();
  expect(approved).toHaveBeenCalledExactlyOnceWith(pending, TEXT);
});

test("a text that is not the one its hash was made of is never armed", async () => {
  show(await draft(TEXT, "Something else was meant."));
  await passes(5_000);
  expect(approveButton().disabled).toBe(true);
});

test("without a link the card is covered, whatever was on it", async () => {
  show(await draft(TEXT), false);
  expect(screen.queryByText(TEXT)).toBeNull();
  expect(screen.getByRole("alert").textContent).toBe("Not connected; your client is seeing the holding text.");
});
