/** What the page does when its socket closes, by the close codes of the wire. */
export type AfterClose = "retry" | "ask_who" | "forbidden" | "superseded" | "stop";

/**
 * Reads a close code. A handshake the service refused looks to a browser like any failed connection (1006 without
 * having been open), so the page asks the service who it is before it tries again.
 */
export function afterClose(code: number, wasOpen: boolean): AfterClose {
  switch (code) {
    case 4001:
      return "ask_who";
    case 4003:
      return "forbidden";
    case 4009:
      return "superseded";
    case 1008:
      return "ask_who";
    case 1006:
      return wasOpen ? "retry" : "ask_who";
    default:
      return "retry";
  }
}

/** Milliseconds to wait before the next try, from 200 to 2,000, spread so that not everybody comes back at once. */
export function pause(attempt: number, chance: number): number {
  const longest = Math.min(2_000, 250 * 2 ** Math.min(attempt, 4));
  return Math.max(200, longest * (0.6 + 0.4 * chance));
}
