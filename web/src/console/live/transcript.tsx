import { useNewestInView } from "../../ui/newest";
import { clock, useNow } from "../../ui/time";
import type { ConsoleView, LineView, Receipt, StepEnteredView } from "../../wire";
import { authorWords, stepName } from "../names";
import { Marked } from "./marked";

interface Props {
  readonly view: ConsoleView;
  readonly receipts: Readonly<Record<string, Receipt["receipt"]>>;
  /** Until when the client is known to be writing, in Unix milliseconds. */
  readonly until?: number;
}

type Row = { readonly line: LineView } | { readonly entered: readonly StepEnteredView[] };

/** Everything that was said, by whom, let through by whom, with the steps between; the newest in view. */
export function Transcript({ view, receipts, until = 0 }: Props) {
  const last = view.transcript.at(-1)?.seq ?? 0;
  const box = useNewestInView(`${last}.${view.step}.${view.draft?.draft}`);
  const writing = useNow() < until;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="log" ref={box} tabIndex={0} role="log" aria-label="Transcript">
      {rows(view).map((row) =>
        "line" in row ? (
          <Line key={row.line.seq} line={row.line} view={view} receipt={receipts[row.line.seq]} />
        ) : (
          <p key={row.entered[0]?.seq} className="entered">
            {row.entered.map((one) => stepName(view, one.step)).join(" → ")} · {clock(row.entered.at(-1)?.at ?? 0)}
          </p>
        ),
      )}
      {writing && <p className="quiet-text">{view.client.name} is writing …</p>}
    </div>
  );
}

/** Lines and steps in the order of the journal; steps entered one after the other without a word share a row. */
export function rows(view: Pick<ConsoleView, "transcript" | "steps_entered">): readonly Row[] {
  const all = [...view.transcript, ...view.steps_entered].sort((one, other) => one.seq - other.seq);
  const found: Row[] = [];
  for (const each of all) {
    const last = found.at(-1);
    if ("text" in each) found.push({ line: each });
    else if (last !== undefined && "entered" in last) found[found.length - 1] = { entered: [...last.entered, each] };
    else found.push({ entered: [each] });
  }
  return found;
}

interface LineProps {
  readonly line: LineView;
  readonly view: ConsoleView;
  readonly receipt: Receipt["receipt"] | undefined;
}

function Line({ line, view, receipt }: LineProps) {
  const client = line.who === "client";
  return (
    <article className={client ? "turn" : "turn g"}>
      <p>
        <Marked text={line.text} findings={line.findings} />
      </p>
      <div className="meta">
        {authorWords(line, view)} · {clock(line.at)}
        {receipt !== undefined && ` · ${receipt} ✓`}
        {line.ask !== null && " · with a rating"}
      </div>
    </article>
  );
}
