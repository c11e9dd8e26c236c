import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Rating } from "./rating";

afterEach(cleanup);

function setUp() {
  const rated = vi.fn<(value: number) => void>();
  render(<Rating scaleId="suds" onRate={rated} />);
  return rated;
}

test("eleven buttons from 0 to 10, with what the ends mean", async () => {
  const rated = setUp();
  expect(screen.getAllByRole("button", { name: /^\d/ })).toHaveLength(11);
  await userEvent.click(screen.getByRole("button", { name: "10, the worst I can imagine" }));
  expect(rated).toHaveBeenCalledExactlyOnceWith(100);
});

test("a digit key rates", () => {
  const rated = setUp();
  fireEvent.keyDown(window, { key: "7" });
  expect(rated).toHaveBeenCalledExactlyOnceWith(70);
});

test("one and then nought is ten", () => {
  const rated = setUp();
  fireEvent.keyDown(window, { key: "1" });
  fireEvent.keyDown(window, { key: "0" });
  expect(rated).toHaveBeenCalledExactlyOnceWith(100);
});

test("digits that belong to a text do not rate", () => {
  const rated = setUp();
  fireEvent.keyDown(screen.getByLabelText("Distress now, 0 to 100"), { key: "7" });
  expect(rated).not.toHaveBeenCalled();
});

test("a finer number is taken from 0 to 100 and nothing else", async () => {
  const rated = setUp();
  const box = screen.getByLabelText("Distress now, 0 to 100");
  const send = screen.getByText("Send this number");
  await userEvent.type(box, "170");
  expect(send.hasAttribute("disabled")).toBe(true);
  await userEvent.clear(box);
  await userEvent.type(box, "73{Enter}");
  expect(rated).toHaveBeenCalledExactlyOnceWith(73);
});
