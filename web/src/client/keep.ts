import type { CrisisView } from "../wire";
import type { Arrival, Unsent } from "./model";

/** What the page keeps in this browser, per session, so that a reload or a lost link loses no word. */
interface Kept {
  readonly draft: string;
  readonly unsent: readonly Unsent[];
  readonly arrival: Arrival;
}

const NOTHING: Kept = { draft: "", unsent: [], arrival: "ready" };
const CRISIS = "imagery.crisis";

function place(session: string): string {
  return `imagery.session.${session}`;
}

/** What was kept for a session; nothing when storage is closed or what is there cannot be read. */
export function kept(session: string): Kept {
  const found = read<Partial<Kept>>(place(session));
  return { ...NOTHING, ...found };
}

/** Keeps some of it. */
export function keep(session: string, part: Partial<Kept>): void {
  write(place(session), { ...kept(session), ...part });
}

/** Forgets a session that is over. */
export function forget(session: string): void {
  remove(place(session));
}

/** Keeps the numbers to call, so that they are there without a connection. */
export function keepCrisis(crisis: CrisisView): void {
  write(CRISIS, crisis);
}

/** The numbers kept last, if any. */
export function keptCrisis(): CrisisView | null {
  return read<CrisisView>(CRISIS);
}

/** What was written under a key, if it can be read. */
export function read<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Takes away what was written under a key. */
export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is closed in this browser: there was nothing to forget.
  }
}

/** Every key of this browser that begins like this. */
export function keysUnder(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginning));
  } catch {
    return [];
  }
}

/** Writes a value under a key of this browser; says whether it is kept. */
export function write(key: string, value: object): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false; // A browser that keeps nothing still runs the page; only a reload would lose what is being written.
  }
}

/** Forgets everything that this page ever kept in this browser. */
export function forgetAll(): void {
  for (const key of keysUnder("imagery.")) remove(key);
  try {
    for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith("imagery.")))
      sessionStorage.removeItem(key);
  } catch {
    // Storage is closed in this browser: there was nothing to forget.
  }
}
