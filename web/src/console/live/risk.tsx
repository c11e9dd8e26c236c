import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { call } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { clock, useNow } from "../../ui/time";
import type { AlertRow, AlertView, ConsoleView, FindingView } from "../../wire";
import { alertWords, flagWords, stepName } from "../names";
import { Told } from "../told";
import { Marked, pieces } from "./marked";
import type { Orders } from "./orders";

interface Props {
  readonly view: ConsoleView;
  readonly orders: Orders;
  readonly alert: RefObject<HTMLElement | null>;
}

const LEVELS = { none: "nothing noted", watch: "watch", amber: "amber", red: "red" } as const;

/** The level, what raised it with the words themselves, and every alert until it is decided. */
export function Risk({ view, orders, alert }: Props) {
  const open = view.alerts.filter((one) => one.decision === null);
  const rows = useRows(view.session, open.length);
  return (
    <section className={`card risk ${view.level}`} aria-labelledby="risk">
      <h2 id="risk" className="row">
        Risk <span className={`level ${view.level}`}>{LEVELS[view.level]}</span>
      </h2>
      <section ref={alert} tabIndex={-1} className="stack" aria-label="Open alerts">
        {open.map((one) => (
          <Decide
            key={one.alert}
            alert={one}
            row={rows.find((row) => row.alert === one.alert && row.session === view.session)}
            view={view}
            orders={orders}
          />
        ))}
      </section>
      {view.findings.length === 0 ? (
        <p className="quiet-text">No finding in this session.</p>
      ) : (
        <ul className="found">
          {telling(view.findings).map((one) => (
            <Found key={one.seq} found={one} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The newest first; where several rules saw the same sign in one line, the one with the most words stands for all. */
export function telling(findings: readonly FindingView[]): readonly FindingView[] {
  const most = new Map<string, FindingView>();
  for (const one of findings) {
    const sign = `${one.of}.${one.flag}.${one.level}`;
    const other = most.get(sign);
    if (other === undefined || one.end - one.start > other.end - other.start) most.set(sign, one);
  }
  return [...most.values()].sort((one, other) => other.seq - one.seq);
}

function Found({ found, view }: { readonly found: FindingView; readonly view: ConsoleView }) {
  const line = view.transcript.find((one) => one.seq === found.of);
  const words = line === undefined ? "" : pieces(line.text, [found]).find((piece) => piece.mark !== null)?.text;
  return (
    <li>
      <span className={`level ${found.level}`}>{found.level}</span> {flagWords(found.flag)}
      {words && (
        <>
          : <q>{words}</q>
        </>
      )}{" "}
      <span className="quiet-text">{clock(found.at)}</span>
    </li>
  );
}

const ASK_MS = 5_000;

const DECISIONS = [
  ["", "Choose what it means"],
  ["cleared", "Cleared: no danger now"],
  ["upheld", "Upheld: it stays"],
] as const;

interface DecideProps {
  readonly alert: AlertView;
  readonly row: AlertRow | undefined;
  readonly view: ConsoleView;
  readonly orders: Orders;
}

/** Who was told of the open alerts, asked for every few seconds: it is not part of the journal. */
function useRows(session: string, open: number): readonly AlertRow[] {
  const [rows, setRows] = useState<readonly AlertRow[]>([]);
  const due = Math.floor(useNow(ASK_MS) / ASK_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: time and another session are reasons to ask again
  useEffect(() => {
    if (open === 0) return;
    call<AlertRow[]>("GET", "/alerts?open=true").then(setRows, () => undefined);
  }, [session, open, due]);
  return rows;
}

/** The words that caused an alert: what was found in the line whose turn raised it. */
function Cause({ alert, view }: { readonly alert: AlertView; readonly view: ConsoleView }) {
  const found = telling(view.findings.filter((one) => one.at === alert.at));
  const lines = view.transcript.filter((one) => one.who === "client" && found.some((mark) => mark.of === one.seq));
  return lines.map((line) => (
    <q key={line.seq} className="cause">
      <Marked text={line.text} findings={line.findings} />
    </q>
  ));
}

function Decide({ alert, row, view, orders }: DecideProps) {
  // Nothing stands chosen: a hurried press must not clear a risk.
  const [decision, setDecision] = useState<"" | "cleared" | "upheld">("");
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decision !== "" && reason.trim() !== "") void orders.adjudicate(alert.alert, decision, reason.trim());
  };
  return (
    <form
      className={row?.overdue ? "alert stack overdue" : "alert stack"}
      onSubmit={submit}
      aria-label={`Alert: ${alertWords(alert.kind)}`}
    >
      {row?.overdue && <strong className="late">Overdue: nobody has decided it, and others were told.</strong>}
      <p>
        <span className={`level ${alert.level}`}>▲ {alert.level}</span> <strong>{alertWords(alert.kind)}</strong>
        <span className="quiet-text">
          {" "}
          {stepName(view, alert.step)} · {clock(alert.at)}
        </span>
      </p>
      {alert.flags.length > 0 && <p className="quiet-text">{alert.flags.map(flagWords).join(", ")}</p>}
      <Cause alert={alert} view={view} />
      {row !== undefined && <Told told={row.told} />}
      {!(row?.acknowledged ?? alert.acknowledged) && (
        <div className="row">
          <Button onPress={() => void orders.acknowledge(alert.alert)}>I have seen it</Button>
          <span className="quiet-text">It stays open, and comes back until you decide.</span>
        </div>
      )}
      <Choice label="Decision" value={decision} choices={DECISIONS} onChange={setDecision} />
      <Field label="Reason" value={reason} onChange={setReason} required />
      <div className="row">
        <Button kind="primary" type="submit">
          Decide
        </Button>
      </div>
    </form>
  );
}
