import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { clock, dayAndClock } from "../../ui/time";
import type { ConsoleEvent, ConsoleView, TranscriptPage } from "../../wire";
import { Curve } from "../curve";
import { Screened } from "../live/screened";
import { Transcript } from "../live/transcript";
import { Newest } from "../measures/newest";
import { endReason, plain, protocolName, stepName } from "../names";
import { ProgressNote } from "../notes/note";
import { Progress } from "../progress/progress";
import { Afterwards, Consider, useSessionReview } from "./afterwards";
import { Deeds } from "./deeds";
import { Entries } from "./entries";
import { OwnRescripts } from "./rescripts";

/** A finished session: who said what, who let it through, the steps, the risk and the curve. */
export function Review({ session }: { readonly session: string }) {
  const [view, setView] = useState<ConsoleView | null>(null);
  const [events, setEvents] = useState<readonly ConsoleEvent[]>([]);
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    const path = `/sessions/${encodeURIComponent(session)}`;
    Promise.all([call<ConsoleView>("GET", path), journal(path)]).then(
      ([found, entries]) => {
        if (!here) return;
        setEvents(entries);
        setView(found);
      },
      (thrown: unknown) => here && setWhy(sentence(thrown)),
    );
    return () => {
      here = false;
    };
  }, [session]);
  const reviewed = view !== null && view.ended !== null && view.mode === "supervised";
  const afterwards = useSessionReview(reviewed ? session : null);
  if (view === null) return <main className="page">{why !== null && <p role="alert">{why}</p>}</main>;
  return (
    <main className="page review">
      <header className="stack">
        <h1>Review: {view.client.name}</h1>
        <p className="quiet-text">
          {protocolName(view.protocol)} · session {view.number} · {dayAndClock(view.starts_at)} · {outcome(view)}
        </p>
        <Consider review={afterwards.review} />
      </header>
      {reviewed && <ProgressNote session={view.session} />}
      <div className="stack">
        <section className="card transcript" aria-label="Transcript">
          <Transcript view={view} receipts={{}} />
        </section>
        <Afterwards {...afterwards} />
      </div>
      <div className="stack">
        <Curve ratings={view.ratings} steps={view.steps_entered} wide />
        <Progress of={{ session: view.session }} />
        <OwnRescripts client={view.client.id} />
        <Entries client={view.client.id} />
        <Newest session={view.session} client={view.client.id} moved={0} />
        <Screened view={view} />
        <Marks view={view} />
        <Deeds events={events} view={view} />
      </div>
    </main>
  );
}

/** Every entry of a session's journal, page by page. */
async function journal(path: string): Promise<readonly ConsoleEvent[]> {
  const entries: ConsoleEvent[] = [];
  for (let more = true; more; ) {
    const page = await call<TranscriptPage>("GET", `${path}/transcript?after=${entries.at(-1)?.seq ?? 0}`);
    entries.push(...page.events);
    more = page.more;
  }
  return entries;
}

function outcome(view: ConsoleView): string {
  if (view.ended === null) return "not ended";
  return view.ended.completed ? "completed" : `ended early: ${endReason(view)}`;
}

function Marks({ view }: { readonly view: ConsoleView }) {
  return (
    <section className="card stack" aria-labelledby="marks">
      <h2 id="marks">Risk and decisions</h2>
      {view.alerts.length === 0 && <p className="quiet-text">No alert was raised.</p>}
      {view.alerts.length > 0 && (
        <ul className="found">
          {view.alerts.map((one) => (
            <li key={one.alert}>
              <span className={`level ${one.level}`}>{one.level}</span> {plain(one.kind)}, {stepName(view, one.step)},{" "}
              {clock(one.at)}: {one.decision === null ? "not decided" : `${one.decision}, ${one.reason ?? ""}`}
            </li>
          ))}
        </ul>
      )}
      {view.branches.length > 0 && <p>Branches: {view.branches.map((one) => one.branch).join(", ")}</p>}
      {view.tasks.length > 0 && (
        <>
          <h3>To do</h3>
          <ul>
            {view.tasks.map((task) => (
              <li key={task}>{plain(task)}</li>
            ))}
          </ul>
        </>
      )}
      {view.notes.length > 0 && (
        <>
          <h3>Private notes</h3>
          <ul>
            {view.notes.map((one) => (
              <li key={one.seq}>{one.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
