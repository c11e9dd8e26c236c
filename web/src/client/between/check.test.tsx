import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BetweenClosed, CheckEntry, CrisisView, EntryKept, MyBetween } from "../../wire";
import { forgetAll } from "../keep";
import { STANDS_MS } from "./gate";
import { keepMine } from "./kept";
import { Shelf } from "./shelf";
import { useTool } from "./state";

const CRISIS: CrisisView = { country: "GB", emergency: ["999"], lines: [] };
const CLOSED: BetweenClosed = { at: 1, clinician_told_at: null, others_told: 0, answered: false };
const QUESTION = "Are you having any thoughts of suicide, or of hurting yourself?";
const SHELF = "What would help now?";
let clients = 0;

function mineOf(client: string): MyBetween {
  return {
    client,
    allowed: true,
    closed: null,
    hours: "",
    on_duty_now: false,
    crisis: CRISIS,
    exercises: [],
    favourites: [],
    anchor_phrase: null,
    cue_word: null,
    rescripts: [],
    homework: [],
    entries_from: 0,
    words: {
      check: QUESTION,
      check_distress: "How strong is the distress?",
      check_no: "No.",
      check_yes: "Yes.",
      check_unsure: "I’m not sure.",
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
}

/** A service in memory that can be cut off; a yes closes the tool until it is opened again. */
class Service {
  online = true;
  readonly kept: CheckEntry[] = [];
  readonly mine: MyBetween;

  constructor(client: string) {
    this.mine = mineOf(client);
  }

  closed: BetweenClosed | null = null;

  readonly fetch = async (_: string, init?: RequestInit): Promise<Response> => {
    if (!this.online) throw new TypeError("offline");
    if (init?.method !== "POST") return Response.json({ ...this.mine, closed: this.closed });
    const entry = JSON.parse(String(init.body)) as CheckEntry;
    this.kept.push(entry);
    if (entry.answer === "yes") this.closed = CLOSED;
    const told = entry.answer !== "no";
    const kept: EntryKept = {
      id: entry.id,
      kept_at: 1,
      repeated: false,
      clinician_told: told,
      closed: this.closed !== null,
      locked: false,
      crisis: told ? CRISIS : null,
      says: told ? "Dr Okafor is being told now." : "",
    };
    return Response.json(kept, { status: 201 });
  };
}

function Page({ connected }: { readonly connected: boolean }) {
  const tool = useTool(connected, true, () => undefined);
  return (
    <Shelf
      tool={tool}
      clinician="Dr Okafor"
      crisis={CRISIS}
      connected={connected}
      call={null}
      onLed={null}
      onBack={() => undefined}
    />
  );
}

/** Somebody's device before the shelf; `again` is a reload in the same tab. */
function open(online = true) {
  clients += 1;
  const service = new Service(`mira-${clients}`);
  service.online = online;
  vi.stubGlobal("fetch", service.fetch);
  keepMine(service.mine);
  let shown = render(<Page connected={online} />);
  const again = () => {
    shown.unmount();
    shown = render(<Page connected={service.online} />);
  };
  const connect = () => {
    service.online = true;
    shown.rerender(<Page connected />);
  };
  return { service, again, connect };
}

beforeEach(() => vi.stubGlobal("scrollTo", () => undefined));

afterEach(() => {
  cleanup();
  forgetAll();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("the question stands before the shelf with whom to call, and a no leads on and is kept", async () => {
  const { service } = open();
  expect(screen.getByRole("group", { name: QUESTION })).toBeTruthy();
  expect(screen.getByRole("link", { name: "999" })).toBeTruthy();
  expect(screen.queryByText(SHELF)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "No." }));
  expect(screen.getByRole("heading", { name: SHELF })).toBeTruthy();
  await vi.waitFor(() => expect(service.kept).toMatchObject([{ kind: "check", answer: "no", distress: null }]));
});

test("after a reload in the same tab it is not asked again; after twelve hours it is", async () => {
  const { again } = open();
  await userEvent.click(screen.getByRole("button", { name: "No." }));
  again();
  expect(screen.getByRole("heading", { name: SHELF })).toBeTruthy();
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + STANDS_MS);
  again();
  expect(screen.getByRole("group", { name: QUESTION })).toBeTruthy();
  vi.restoreAllMocks();
});

test("no clear answer shows whom to call and who is told, and the shelf stays open", async () => {
  open();
  await userEvent.click(screen.getByRole("button", { name: "I’m not sure." }));
  expect(await screen.findByText("Dr Okafor is being told now.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "999" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "To the exercises" }));
  expect(screen.getByRole("heading", { name: SHELF })).toBeTruthy();
});

test("without a connection no clear answer shows whom to call, and that nobody knows of it yet", async () => {
  const { service } = open(false);
  await userEvent.click(screen.getByRole("button", { name: "I’m not sure." }));
  expect(screen.getByRole("link", { name: "999" })).toBeTruthy();
  expect(await screen.findByText(/^Until you are back online, Dr Okafor does not have it/)).toBeTruthy();
  expect(service.kept).toEqual([]);
});

test("a yes without a connection closes the shelf at once and over a reload, and is sent once", async () => {
  const { service, again, connect } = open(false);
  await userEvent.click(screen.getByRole("button", { name: "Yes." }));
  for (const _ of ["at once", "after a reload"]) {
    expect(screen.getByRole("heading", { name: "Your safety comes first" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "999" })).toBeTruthy();
    expect(screen.getByText(/^Until you are back online, Dr Okafor does not know of it/)).toBeTruthy();
    again();
  }
  connect();
  await vi.waitFor(() => expect(service.kept).toMatchObject([{ answer: "yes" }]));
  expect(screen.getByRole("heading", { name: "Your safety comes first" })).toBeTruthy();
});

test("the shelf that a yes closed opens when the service says so, and the question comes first again", async () => {
  const { service, again } = open();
  await userEvent.click(screen.getByRole("button", { name: "Yes." }));
  await vi.waitFor(() => expect(service.kept).toHaveLength(1));
  again();
  expect(screen.getByRole("heading", { name: "Your safety comes first" })).toBeTruthy();
  service.closed = null;
  again();
  expect(await screen.findByRole("group", { name: QUESTION })).toBeTruthy();
});

test("what the service said before it knew of a yes opens nothing", async () => {
  const { service } = open();
  await act(async () => undefined);
  const held: (() => void)[] = [];
  const asked = service.fetch;
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    const answer = await asked(path, init);
    if (init?.method !== "POST") await new Promise<void>((give) => held.push(give));
    return answer;
  });
  cleanup();
  render(<Page connected />);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  await userEvent.click(screen.getByRole("button", { name: "Yes." }));
  await vi.waitFor(() => expect(service.kept).toHaveLength(1));
  await vi.waitFor(() => expect(held).toHaveLength(2));
  await act(async () => held[0]?.());
  expect(screen.getByRole("heading", { name: "Your safety comes first" })).toBeTruthy();
});
