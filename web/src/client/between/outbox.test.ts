import { beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "../../link/http";
import type { EntryKept, OpenHomework } from "../../wire";
import { type Entry, Outbox, withWaiting } from "./outbox";

const KEPT: EntryKept = {
  id: "",
  kept_at: 0,
  repeated: false,
  clinician_told: false,
  closed: false,
  locked: false,
  crisis: null,
  says: "",
};

/** A service in memory: it keeps each id once, and can be cut off. */
class Service {
  online = true;
  calls = 0;
  refusal: Problem | null = null;
  readonly kept = new Map<string, Entry>();

  readonly post = async (entry: Entry): Promise<EntryKept> => {
    this.calls += 1;
    if (!this.online) throw new Problem(0, "unreachable", "Nobody answers.");
    if (this.refusal !== null) throw this.refusal;
    const repeated = this.kept.has(entry.id);
    if (!repeated) this.kept.set(entry.id, entry);
    return { ...KEPT, id: entry.id, repeated };
  };
}

function note(id: string, text = "A note."): Entry {
  return { kind: "note", id, at: 1_000, homework: null, text };
}

function picture(id: string, homework: string | null = null): Entry {
  return { kind: "intrusion", id, at: 1_000, homework, distress: null, text: null };
}

function setUp() {
  const service = new Service();
  return { service, outbox: new Outbox("mira", service.post) };
}

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
});

test("what is kept with a connection is sent at once and waits no longer", async () => {
  const { service, outbox } = setUp();
  expect(await outbox.keep(note("a"))).toMatchObject({ state: "taken", kept: { id: "a" } });
  expect(service.kept.size).toBe(1);
  expect(outbox.waiting()).toEqual([]);
});

test("without a connection it waits in the browser, over a reload, and goes out in order and once", async () => {
  const { service, outbox } = setUp();
  service.online = false;
  for (const id of ["first", "second", "third"]) {
    expect(await outbox.keep(note(id))).toEqual({ state: "waiting", lasting: true });
  }
  const reloaded = new Outbox("mira", service.post);
  expect(reloaded.waiting().map((one) => one.entry.id)).toEqual(["first", "second", "third"]);
  service.online = true;
  await Promise.all([reloaded.send(), reloaded.send()]);
  expect([...service.kept.keys()]).toEqual(["first", "second", "third"]);
  expect(reloaded.waiting()).toEqual([]);
});

test("an answer that got lost brings the same id again, and the service keeps it once", async () => {
  const { service, outbox } = setUp();
  const lossy = new Outbox("mira", async (entry) => {
    await service.post(entry);
    throw new Problem(0, "unreachable", "The answer was lost.");
  });
  expect(await lossy.keep(note("a"))).toMatchObject({ state: "waiting" });
  const told: EntryKept[] = [];
  await outbox.send((_, kept) => told.push(kept));
  expect(told).toMatchObject([{ id: "a", repeated: true }]);
  expect(service.kept.size).toBe(1);
});

test("nothing overtakes: as long as the first is not answered, the others are not sent", async () => {
  const { service, outbox } = setUp();
  service.online = false;
  await outbox.keep(note("a"));
  await outbox.keep(note("b"));
  service.calls = 0;
  await outbox.send();
  expect(service.calls).toBe(1);
});

test.each([401, 403, 429, 500, 503])("status %i is no answer to the entry: it waits on", async (status) => {
  const { service, outbox } = setUp();
  service.refusal = new Problem(status, "some_code", "Later.");
  expect(await outbox.keep(note("a"))).toMatchObject({ state: "waiting" });
  expect(outbox.waiting()).toHaveLength(1);
});

test("a refusal is said; words stay here until their writer lets them go, and the next goes out", async () => {
  const { service, outbox } = setUp();
  service.online = false;
  await outbox.keep(note("words"));
  await outbox.keep(picture("number"));
  service.online = true;
  service.refusal = new Problem(409, "between_closed", "It is closed for now.");
  await outbox.send();
  expect(outbox.waiting()).toMatchObject([{ entry: { id: "words" }, why: "It is closed for now." }]);
  service.refusal = null;
  await outbox.send();
  expect(service.kept.size).toBe(0);
  outbox.drop("words");
  expect(outbox.waiting()).toEqual([]);
});

test("where the practice has switched it off, a number is refused and does not block what follows", async () => {
  const { service, outbox } = setUp();
  service.refusal = new Problem(403, "site_policy", "Switched off.");
  expect(await outbox.keep(picture("a"))).toEqual({ state: "refused", why: "Switched off." });
  expect(outbox.waiting()).toEqual([]);
});

test("a device whose clock is off gives its entries the service's time, and tries once", async () => {
  vi.useFakeTimers({ now: 9_000_000 });
  const times: number[] = [];
  const outbox = new Outbox("mira", async (entry) => {
    times.push(entry.at);
    if (entry.at > 1_300_000) throw new Problem(422, "entry_time", "The time does not fit.", 1_000_000);
    return KEPT;
  });
  expect(await outbox.keep({ ...note("a"), at: 8_990_000 })).toMatchObject({ state: "taken" });
  expect(times).toEqual([8_990_000, 990_000]);
});

test("a browser that keeps nothing says so, and sends it while the page is open", async () => {
  const { service, outbox } = setUp();
  service.online = false;
  vi.stubGlobal("localStorage", undefined);
  expect(await outbox.keep(note("a"))).toEqual({ state: "waiting", lasting: false });
  service.online = true;
  await outbox.send();
  expect(service.kept.size).toBe(1);
});

test("what one person left waiting is not sent for another", async () => {
  const { service, outbox } = setUp();
  service.online = false;
  await outbox.keep(note("a"));
  service.online = true;
  await new Outbox("sam", service.post).send();
  expect(service.kept.size).toBe(0);
});

describe("homework", () => {
  const homework: OpenHomework = { id: "h", kind: "intrusion_log", per_week: 7, text: "", ends_at: null, done: 2 };

  test("counts what was done for it here and waits", async () => {
    const { service, outbox } = setUp();
    service.online = false;
    await outbox.keep(picture("a", "h"));
    await outbox.keep(picture("b"));
    expect(withWaiting([homework], outbox.waiting())).toMatchObject([{ id: "h", done: 3 }]);
  });
});
