import { useCallback, useState } from "react";
import { read, remove, write } from "../keep";

/** How long an answer to the risk question stands: after that it is asked again. */
export const STANDS_MS = 12 * 3_600_000;

/** What stands between a client and the shelf on this device. */
export interface Gate {
  /** When the risk question was answered since the page was opened, in Unix milliseconds; null when it was not. */
  readonly answered: number | null;
  /** Whether it was answered with a yes here, and the service has not opened the shelf again since. */
  readonly shut: boolean;
}

/** Whether the risk question has to be asked before the shelf. A clock that was set back asks it too. */
export function due({ answered }: Gate, now: number): boolean {
  return answered === null || now < answered || now - answered >= STANDS_MS;
}

/** The gate of a client on this device: a yes outlives the page, an answer lasts as long as its tab. */
export function keptGate(client: string): Gate {
  return { answered: tabRead(answeredAt(client)), shut: read(shutAt(client)) !== null };
}

/** Keeps it. */
export function keepGate(client: string, gate: Gate): void {
  tabWrite(answeredAt(client), gate.answered);
  if (gate.shut) write(shutAt(client), { shut: true });
  else remove(shutAt(client));
}

/** The gate of a client, and how it changes; also where the browser keeps nothing. */
export function useGate(client: string) {
  const [known, setKnown] = useState(() => ({ client, gate: keptGate(client) }));
  const gate = known.client === client ? known.gate : keptGate(client);
  const change = useCallback(
    (part: Partial<Gate>) =>
      setKnown((was) => {
        const next = { ...(was.client === client ? was.gate : keptGate(client)), ...part };
        keepGate(client, next);
        return { client, gate: next };
      }),
    [client],
  );
  /** Opens the shelf of somebody again that a yes had shut here; the question comes before it once more. */
  const release = useCallback(
    (of: string) =>
      setKnown((was) => {
        if (!(was.client === of ? was.gate : keptGate(of)).shut) return was;
        const next = { answered: null, shut: false };
        keepGate(of, next);
        return { client: of, gate: next };
      }),
    [],
  );
  return { gate, change, release };
}

function answeredAt(client: string): string {
  return `imagery.check.${client}`;
}

function shutAt(client: string): string {
  return `imagery.shut.${client}`;
}

function tabRead(key: string): number | null {
  try {
    const found = Number(sessionStorage.getItem(key) ?? "");
    return found > 0 ? found : null;
  } catch {
    return null; // storage is closed in this browser: a reload asks again
  }
}

function tabWrite(key: string, at: number | null): void {
  try {
    if (at === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, String(at));
  } catch {
    // The same: what is on the page holds until it is loaded again.
  }
}
