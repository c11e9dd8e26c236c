import { clock } from "../../ui/time";
import type { ConsoleEvent, ConsoleView } from "../../wire";
import { plain, stepName } from "../names";

interface Deed {
  readonly seq: number;
  readonly at: number;
  readonly words: string;
}

/** What was ordered, pressed and refused beside the words, in order, with the reasons that were given. */
export function Deeds({ events, view }: { readonly events: readonly ConsoleEvent[]; readonly view: ConsoleView }) {
  const done = events.flatMap((event) => deed(event, view));
  return (
    <section className="card stack" aria-labelledby="deeds">
      <h2 id="deeds">Orders and buttons</h2>
      {done.length === 0 && <p className="quiet-text">Nothing was ordered or pressed.</p>}
      {done.length > 0 && (
        <ul className="found">
          {done.map((one) => (
            <li key={one.seq}>
              {one.words} <span className="quiet-text">{clock(one.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function deed(event: ConsoleEvent, view: ConsoleView): readonly Deed[] {
  const words = said(event, view);
  return words === null ? [] : [{ seq: event.seq, at: event.at, words }];
}

function said(event: ConsoleEvent, view: ConsoleView): string | null {
  switch (event.kind) {
    case "commanded":
      return `${plain(event.command)}${event.step === null ? "" : `: ${stepName(view, event.step)}`}${because(event.reason)}`;
    case "pressed":
      return `${view.client.name} pressed ${event.button.replaceAll("_", " ")}`;
    case "command_refused":
      return `Refused: ${event.detail}`;
    case "decided":
      return event.decision === "approve" ? null : plain(event.decision) + because(event.guidance);
    default:
      return null;
  }
}

function because(reason: string | null): string {
  return reason === null || reason === "" ? "" : ` – “${reason}”`;
}
