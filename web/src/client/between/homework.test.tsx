import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { OpenHomework } from "../../wire";
import { Homework } from "./homework";
import type { Thing } from "./shelf";

afterEach(cleanup);

const AGREED: OpenHomework = {
  id: "h1",
  kind: "nightmare_log",
  per_week: 7,
  text: "Every morning, before breakfast.",
  ends_at: null,
  done: 3,
};

test("what was agreed is named with its words and its count, and leads to its own page", async () => {
  const taken = vi.fn<(thing: Thing, homework: string) => void>();
  render(<Homework homework={[AGREED]} onTake={taken} />);
  expect(screen.getByRole("listitem").textContent).toContain("Every morning, before breakfast.");
  expect(screen.getByRole("listitem").textContent).toContain("3 of 7 in the last seven days");
  await userEvent.click(screen.getByRole("button", { name: /^Do it now.*Note your nights$/ }));
  expect(taken).toHaveBeenCalledExactlyOnceWith("night", "h1");
});

test("where nothing was agreed nothing is shown", () => {
  render(<Homework homework={[]} onTake={vi.fn()} />);
  expect(screen.queryByRole("heading")).toBeNull();
});
