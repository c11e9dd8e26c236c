import { useEffect, useRef } from "react";
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

type Row = { readonly line: LineView } | { readonly entered: StepEnteredView };

/** Everything that was said, by whom, let through by whom, with the steps between; the newest in view. */
export function Transcript({ view, receipts, until = 0 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const writing = useNow() < until;
  const last = view.transcript.at(-1)?.seq ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is the very reason to scroll
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last, view.step, view.draft?.draft]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="log" ref={box} tabIndex={0} role="log" aria-label="Transcript">
      {rows(view).map((row) =>
        "line" in row ? (
          <Line key={row.line.seq} line={row.line} view={view} receipt={receipts[row.line.seq]} />
        ) : (
          <p key={row.entered.seq} className="entered">
            {stepName(view, row.entered.step)} · {clock(row.entered.at)}
          </p>
        ),
      )}
      {writing && <p className="quiet-text">{view.client.name} is writing …</p>}
    </div>
  );
}

function rows(view: ConsoleView): readonly Row[] {
  const all: (Row & { seq: number })[] = [
    ...view.transcript.map((line) => ({ line, seq: line.seq })),
    ...view.steps_entered.map((entered) => ({ entered, seq: entered.seq })),
  ];
  return all.sort((one, other) => one.seq - other.seq);
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
        {line.ask !== null && ` · asks ${line.ask.scale.replaceAll("_", " ")}`}
      </div>
    </article>
  );
}
