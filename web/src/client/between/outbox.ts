import { Problem } from "../../link/http";
import type {
  CheckEntry,
  EntryKept,
  ExerciseEntry,
  IntrusionEntry,
  JournalEntry,
  NightmareEntry,
  NoteEntry,
  OpenHomework,
  ProtectiveImageEntry,
  RescriptReadEntry,
  SkillEntry,
} from "../../wire";
import { keysUnder, read, remove, write } from "../keep";

/** Something the client did or wrote alone. Its id is made here, once, and goes with it however often it is sent. */
export type Entry =
  | CheckEntry
  | ExerciseEntry
  | IntrusionEntry
  | JournalEntry
  | NightmareEntry
  | NoteEntry
  | ProtectiveImageEntry
  | RescriptReadEntry
  | SkillEntry;

/** An entry the service does not have yet. */
export interface Waiting {
  readonly entry: Entry;
  /** Its place among those that wait: they are sent in this order. */
  readonly order: number;
  /** Why the service does not take it, where it said so; it is not sent again by itself then. */
  readonly why: string | null;
  /** Whether its time was already set by the service's clock, because this device's is off. */
  readonly moved: boolean;
}

/** What came of an entry: taken, still waiting for a connection, or refused with a sentence. */
export type Came =
  | { readonly state: "taken"; readonly kept: EntryKept | null }
  | { readonly state: "waiting"; readonly lasting: boolean }
  | { readonly state: "refused"; readonly why: string };

/** Gives an entry to the service. Throws `Problem`. */
export type Post = (entry: Entry) => Promise<EntryKept>;

/** Is told of each entry that the service took, with its answer. */
type OnSent = (id: string, kept: EntryKept) => void;

const PLACE = "imagery.entry.";
const FINAL: ReadonlySet<number> = new Set([400, 404, 409, 413, 422]);

/** The entries of one client that wait in this browser. Another tab may send them too: the same id is kept once. */
export class Outbox {
  readonly #client: string;
  readonly #post: Post;
  /** What the browser would not keep: it lasts as long as the page. */
  readonly #unkept = new Map<string, Waiting>();
  readonly #came = new Map<string, Came>();
  #sending: Promise<void> = Promise.resolve();

  constructor(client: string, post: Post) {
    this.#client = client;
    this.#post = post;
  }

  /** Puts an entry last; says whether it outlives this page. */
  put(entry: Entry): boolean {
    const order = Math.max(0, ...this.waiting().map((one) => one.order)) + 1;
    return this.#keep({ entry, order, why: null, moved: false });
  }

  /** What waits, in the order in which it was put. */
  waiting(): readonly Waiting[] {
    const kept = keysUnder(this.#place("")).flatMap((key) => read<Waiting>(key) ?? []);
    return [...kept, ...this.#unkept.values()].sort((one, other) => one.order - other.order);
  }

  /** Takes an entry out, sent or not. */
  drop(id: string): void {
    this.#unkept.delete(id);
    remove(this.#place(id));
  }

  /** Puts an entry last and sends everything that waits; what came of this one. */
  async keep(entry: Entry, onSent: OnSent = () => undefined): Promise<Came> {
    const lasting = this.put(entry);
    await this.send(onSent);
    const came = this.#came.get(entry.id);
    if (came !== undefined) return came;
    const still = this.waiting().some((one) => one.entry.id === entry.id);
    return still ? { state: "waiting", lasting } : { state: "taken", kept: null }; // another tab was quicker
  }

  /** Sends what waits, one after the other, until nobody answers. */
  send(onSent: OnSent = () => undefined): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll(onSent));
    return this.#sending;
  }

  async #sendAll(onSent: OnSent): Promise<void> {
    for (const one of this.waiting()) {
      if (one.why !== null) continue;
      const came = await this.#sendOne(one);
      if (came.state === "waiting") return;
      this.#came.set(one.entry.id, came);
      if (came.state === "taken" && came.kept !== null) onSent(one.entry.id, came.kept);
    }
  }

  async #sendOne(one: Waiting): Promise<Came> {
    try {
      const kept = await this.#post(one.entry);
      this.drop(one.entry.id);
      return { state: "taken", kept };
    } catch (thrown) {
      return this.#refused(one, thrown instanceof Problem ? thrown : null);
    }
  }

  async #refused(one: Waiting, problem: Problem | null): Promise<Came> {
    if (problem === null || !(FINAL.has(problem.status) || problem.code === "site_policy")) {
      return { state: "waiting", lasting: true };
    }
    if (problem.code === "entry_time" && problem.refusedAt !== null && !one.moved) {
      const at = one.entry.at + problem.refusedAt - Date.now();
      const moved: Waiting = { ...one, moved: true, entry: { ...one.entry, at } };
      this.#keep(moved);
      return this.#sendOne(moved);
    }
    // Words that were not taken stay here until their writer lets them go; a number alone can be given again.
    if (hasWords(one.entry)) this.#keep({ ...one, why: problem.message });
    else this.drop(one.entry.id);
    return { state: "refused", why: problem.message };
  }

  #keep(one: Waiting): boolean {
    const kept = write(this.#place(one.entry.id), one);
    if (kept) this.#unkept.delete(one.entry.id);
    else this.#unkept.set(one.entry.id, one);
    return kept;
  }

  #place(id: string): string {
    return `${PLACE}${this.#client}.${id}`;
  }
}

/** How many entries wait in this browser, whoever they are from. */
export function waitingHere(): number {
  return keysUnder(PLACE).length;
}

/** Whether somebody wrote words in it. */
export function hasWords(entry: Entry): boolean {
  return "text" in entry && entry.text !== null && entry.text !== "";
}

/** Homework with what was done for it here and is still waiting counted in. */
export function withWaiting(homework: readonly OpenHomework[], waiting: readonly Waiting[]): readonly OpenHomework[] {
  return homework.map((one) => {
    const here = waiting.filter((other) => other.entry.homework === one.id && other.why === null).length;
    return here === 0 ? one : { ...one, done: one.done + here };
  });
}
