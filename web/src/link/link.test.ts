import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { afterClose, pause } from "./close";
import { Link, type LinkState, type Wire } from "./link";

interface Frame {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A socket in memory: the test is the service. */
class Pretend implements Wire {
  readyState = 0;
  readonly sent: Frame[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: ((event: { readonly code: number }) => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Frame);
  }

  close(): void {
    this.readyState = 3;
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
    this.say({ type: "welcome" });
  }

  say(frame: Frame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  drop(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  says(type: string): Frame[] {
    return this.sent.filter((frame) => frame.type === type);
  }
}

function setUp(known: boolean | null = true) {
  const sockets: Pretend[] = [];
  const states: LinkState[] = [];
  const frames: Frame[] = [];
  const link = new Link<Frame>({
    open: () => {
      const socket = new Pretend();
      sockets.push(socket);
      return socket;
    },
    greeting: () => [{ type: "hello" }],
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
    whoAmI: () => Promise.resolve(known),
    chance: () => 1,
  });
  const newest = () => sockets.at(-1) as Pretend;
  link.connect();
  return { link, sockets, states, frames, newest };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("says hello first, and is open once it is welcomed", () => {
  const { link, newest, states } = setUp();
  newest().readyState = 1;
  newest().onopen?.();
  expect(newest().sent).toEqual([{ type: "hello" }]);
  expect(link.state).toBe("connecting");
  newest().say({ type: "welcome" });
  expect(states).toEqual(["open"]);
});

test("an order without an answer goes out again after the return, with the same id, and settles once", async () => {
  const { link, newest } = setUp();
  newest().accept();
  const answer = link.submit({ type: "say", text: "I hear him" });
  const id = newest().says("say")[0]?.["id"];
  newest().drop(1012);
  await vi.advanceTimersByTimeAsync(2_000);
  newest().accept();
  expect(newest().says("say")).toEqual([{ type: "say", text: "I hear him", id }]);
  newest().say({ type: "ack", id, seq: 7 });
  await expect(answer).resolves.toMatchObject({ type: "ack", seq: 7 });
  newest().drop(1006);
  await vi.advanceTimersByTimeAsync(2_000);
  newest().accept();
  expect(newest().says("say")).toEqual([]);
});

test("an order given without a link waits for it, in order", async () => {
  const { link, newest } = setUp();
  void link.submit({ type: "say", text: "one" });
  void link.submit({ type: "say", text: "two" });
  expect(newest().sent).toEqual([]);
  newest().accept();
  expect(
    newest()
      .says("say")
      .map((frame) => frame["text"]),
  ).toEqual(["one", "two"]);
});

test("a lease is not kept for later", () => {
  const { link, newest } = setUp();
  expect(link.send({ type: "typing" })).toBe(false);
  newest().accept();
  expect(newest().says("typing")).toEqual([]);
});

test("a refused handshake asks who is signed in: nobody means the login page", async () => {
  const { link, newest, sockets } = setUp(false);
  newest().drop(1006);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(link.state).toBe("login");
  expect(sockets).toHaveLength(1);
});

test("a service that cannot be reached is tried again", async () => {
  const { link, newest, sockets } = setUp(null);
  newest().drop(1006);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sockets).toHaveLength(2);
  newest().accept();
  expect(link.state).toBe("open");
});

test("another tab took over: this one rests until it is asked", async () => {
  const { link, newest, sockets } = setUp();
  newest().accept();
  newest().drop(4009);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(link.state).toBe("superseded");
  expect(sockets).toHaveLength(1);
  link.connect();
  expect(sockets).toHaveLength(2);
});

test("a stopped link stays closed", async () => {
  const { link, newest, sockets } = setUp();
  newest().accept();
  link.stop();
  newest().drop(1000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sockets).toHaveLength(1);
});

describe("close codes", () => {
  test.each([
    [4001, true, "ask_who"],
    [4003, true, "forbidden"],
    [4009, true, "superseded"],
    [4008, true, "retry"],
    [4010, true, "retry"],
    [4029, true, "retry"],
    [1012, true, "retry"],
    [1006, true, "retry"],
    [1006, false, "ask_who"],
  ] as const)("%i (was open: %s) means %s", (code, wasOpen, next) => {
    expect(afterClose(code, wasOpen)).toBe(next);
  });
});

test("the pause grows to two seconds and no further", () => {
  const pauses = [0, 1, 2, 3, 4, 9].map((attempt) => pause(attempt, 1));
  expect(pauses).toEqual([250, 500, 1_000, 2_000, 2_000, 2_000]);
  expect(pause(0, 0)).toBeGreaterThanOrEqual(200);
});
