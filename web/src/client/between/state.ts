import { useCallback, useEffect, useRef, useState } from "react";
import { call, Problem } from "../../link/http";
import { freshId } from "../../link/ids";
import type { EntryKept, FavouritesKept, MyBetween } from "../../wire";
import { keepPage } from "./device";
import { due, useGate } from "./gate";
import { forgetMine, keepMine, keptMine } from "./kept";
import { type Came, type Entry, Outbox, type Waiting } from "./outbox";

const AGAIN_MS = 15_000;
const PATIENCE_MS = 8_000;

type Unnamed<One> = One extends Entry ? Omit<One, "id" | "at"> : never;
/** What somebody did or wrote, before it has its id and its time. */
export type NewEntry = Unnamed<Entry>;

/** What the screens between sessions know, and what they may do. */
export interface Tool {
  /** What the service said last; null as long as nothing is known. */
  readonly mine: MyBetween | null;
  /** Whether `mine` was said since this page opened: only then are own words in it. */
  readonly fresh: boolean;
  readonly waiting: readonly Waiting[];
  /** The answer to something that had waited, where it says more than that it is kept. */
  readonly told: EntryKept | null;
  /** Whether the risk question has to be answered before the shelf. */
  readonly due: boolean;
  /** Whether a yes to it closed the shelf on this device. */
  readonly shut: boolean;
  /** Lets the client on to the shelf: the risk question was answered. */
  pass(): void;
  keep(entry: NewEntry): Promise<Came>;
  drop(id: string): void;
  seen(): void;
  /**
   * Keeps which exercises are liked best, best first, and the own sentence. Says whether the sentence was kept: with
   * signs of danger in it, it is told instead. Throws `Problem`.
   */
  favour(exercises: readonly string[], anchor_phrase: string | null): Promise<boolean>;
}

/** Gives an entry to the service. What it does not answer soon counts as not reached: sent again, it is kept once. */
function send(entry: Entry): Promise<EntryKept> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Problem(0, "unreachable", "")), PATIENCE_MS);
  });
  return Promise.race([call<EntryKept>("POST", "/me/entries", entry), late]);
}

const outboxes = new Map<string, Outbox>();

/** The one outbox of a client on this page. */
function outboxOf(client: string): Outbox {
  const known = outboxes.get(client) ?? new Outbox(client, send);
  outboxes.set(client, known);
  return known;
}

/**
 * The tool between sessions: what waits goes out when there is a connection, whichever screen is shown. While its own
 * screens are (`open`), what the service says is looked at again and kept for the time without one. `onClosed` is
 * called when something written closed the tool.
 */
export function useTool(connected: boolean, open: boolean, onClosed: () => void): Tool {
  const [mine, setMine] = useState<MyBetween | null>(keptMine);
  const [fresh, setFresh] = useState(false);
  const [told, setTold] = useState<EntryKept | null>(null);
  const client = mine?.client ?? "";
  const outbox = outboxOf(client);
  const [waiting, setWaiting] = useState<readonly Waiting[]>(() => outbox.waiting());
  const closed = useRef(onClosed);
  closed.current = onClosed;
  const inHand = useRef(new Set<string>());
  const { gate, change, release } = useGate(client);
  const shown = useRef(open);
  shown.current = open;

  const sent = useCallback((id: string, kept: EntryKept) => {
    if (kept.closed) closed.current();
    if (!inHand.current.has(id) && (kept.says !== "" || kept.crisis !== null)) setTold(kept);
  }, []);

  const settled = useRef(0);
  const take = useCallback((found: MyBetween) => {
    const before = keptMine();
    if (before !== null && before.client !== found.client) forgetMine();
    if (!found.allowed) forgetMine();
    else if (shown.current || before?.client === found.client) keepMine(found);
    if (found.closed !== null) closed.current();
    setMine(found);
    setFresh(true);
  }, []);

  const look = useCallback(async () => {
    try {
      const before = settled.current;
      const found = await call<MyBetween>("GET", "/me/between");
      const theirs = outboxOf(found.client);
      const any = theirs.waiting().some((one) => one.why === null);
      if (any) await theirs.send(sent);
      const now = any ? await call<MyBetween>("GET", "/me/between") : found;
      take(now);
      const waits = theirs.waiting();
      setWaiting(waits);
      // What was asked for before a yes was answered says nothing about what came of it.
      const known = before === settled.current && waits.every((one) => one.entry.kind !== "check");
      if (known && now.closed === null) release(now.client);
    } catch {
      // Nobody answers just now: what is on the page stays, and the next look comes by itself.
    }
  }, [sent, take, release]);

  useEffect(() => {
    if (!connected) return;
    void look();
    if (!open) return;
    keepPage();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [connected, open, look]);
  useEffect(() => setWaiting(outbox.waiting()), [outbox]);

  const keep = useCallback(
    async (entry: NewEntry) => {
      const whole = { ...entry, id: freshId(), at: Date.now() } as Entry;
      inHand.current.add(whole.id);
      if (entry.kind === "check" && entry.answer === "yes") change({ shut: true });
      const keeping = outbox.keep(whole, sent);
      setWaiting(outbox.waiting());
      const came = await keeping;
      if (came.state === "refused") outbox.drop(whole.id); // whoever wrote it still has it on screen
      setWaiting(outbox.waiting());
      inHand.current.delete(whole.id);
      settled.current += 1;
      if (came.state === "taken") void look();
      return came;
    },
    [outbox, sent, look, change],
  );
  const drop = useCallback(
    (id: string) => {
      outbox.drop(id);
      setWaiting(outbox.waiting());
    },
    [outbox],
  );
  const favour = useCallback(
    async (exercises: readonly string[], anchor_phrase: string | null) => {
      const found = await call<FavouritesKept>("PUT", "/me/favourites", { exercises, anchor_phrase });
      const { told, ...now } = found;
      take(now);
      if (told !== null) setTold(told);
      return told === null;
    },
    [take],
  );
  const seen = useCallback(() => setTold(null), []);
  const pass = useCallback(() => change({ answered: Date.now() }), [change]);
  const asked = { due: due(gate, Date.now()), shut: gate.shut, pass };
  return { mine, fresh, waiting, told, ...asked, keep, drop, seen, favour };
}
