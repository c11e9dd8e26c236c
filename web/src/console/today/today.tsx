import { useCallback, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { dayAndClock, useNow } from "../../ui/time";
import type { AlertRow, ClientFile, CrisisEntryView, SessionRow } from "../../wire";
import { To } from "../link";
import type { Desk } from "../model";
import { protocolName, stepName } from "../names";
import { Alerts, OldNumbers } from "./alerts";
import { ChangeClient } from "./change-client";
import { NewClient } from "./new-client";
import { NewSession } from "./new-session";
import { Reopen } from "./reopen";

interface Lists {
  readonly sessions: readonly SessionRow[];
  readonly clients: readonly ClientFile[];
  readonly alerts: readonly AlertRow[];
  readonly directory: readonly CrisisEntryView[];
}

/** Today: the sessions and where they stand, what is open, and the caseload. */
export function Today({ desk }: { readonly desk: Desk }) {
  const [lists, setLists] = useState<Lists | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const [opening, setOpening] = useState<ClientFile | null>(null);
  const [reopening, setReopening] = useState<ClientFile | null>(null);
  const [changing, setChanging] = useState<ClientFile | null>(null);
  const minute = Math.floor(useNow(15_000) / 15_000);
  const moved = Object.values(desk.summaries).reduce((sum, one) => sum + one.seq, 0);

  const load = useCallback(async () => {
    try {
      const [sessions, clients, alerts, directory] = await Promise.all([
        call<SessionRow[]>("GET", "/sessions"),
        call<ClientFile[]>("GET", "/clients"),
        call<AlertRow[]>("GET", "/alerts?open=true"),
        call<CrisisEntryView[]>("GET", "/directory"),
      ]);
      setLists({ sessions, clients, alerts, directory });
      setWhy(null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: time and other sessions are reasons to look again
  useEffect(() => {
    void load();
  }, [load, minute, moved, desk.link]);

  if (lists === null) return <main className="page">{why !== null && <p role="alert">{why}</p>}</main>;
  const open = lists.sessions.filter((one) => one.status !== "ended");
  const past = lists.sessions.filter((one) => one.status === "ended");
  return (
    <main className="page stack">
      <h1>Today</h1>
      {why !== null && <p role="alert">{why}</p>}
      <Alerts alerts={lists.alerts} />
      <OldNumbers entries={lists.directory} />
      <section className="stack" aria-labelledby="sessions">
        <h2 id="sessions">Sessions</h2>
        {open.length === 0 && <p className="quiet-text">No session is open. Open one for a client below.</p>}
        <div className="cards">
          {open.map((one) => (
            <SessionCard key={one.id} row={one} desk={desk} />
          ))}
        </div>
      </section>
      <section className="stack" aria-labelledby="clients">
        <div className="row">
          <h2 id="clients">Clients</h2>
          <Button className="push" onPress={() => setMaking(true)}>
            New client
          </Button>
        </div>
        <ul className="lines">
          {lists.clients.map((client) => (
            <li key={client.id} className="row">
              <strong>{client.name}</strong>
              <span className="quiet-text">
                {client.age === null ? "" : `${client.age} · `}
                {client.country}
              </span>
              {client.closed_at !== null && (
                <Button kind="danger" onPress={() => setReopening(client)}>
                  Closed between sessions: open again …
                </Button>
              )}
              <To to={{ screen: "client", client: client.id }} className="button push">
                Course and progress<span className="unseen"> of {client.name}</span>
              </To>
              <Button onPress={() => setChanging(client)} aria-label={`What is on file about ${client.name}`}>
                On file
              </Button>
              <Button onPress={() => setOpening(client)} aria-label={`Open a session for ${client.name}`}>
                Open a session
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section className="stack" aria-labelledby="past">
          <h2 id="past">Finished</h2>
          <ul className="lines">
            {past.map((one) => (
              <li key={one.id} className="row">
                <strong>{one.client.name}</strong>
                <span className="quiet-text">
                  {protocolName(one.protocol)} · session {one.number} · {dayAndClock(one.starts_at)}
                </span>
                <To to={{ screen: "review", session: one.id }} className="button push">
                  Review
                </To>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewClient open={making} onClose={() => setMaking(false)} onMade={load} />
      {changing !== null && <ChangeClient client={changing} onClose={() => setChanging(null)} onDone={load} />}
      {reopening !== null && <Reopen client={reopening} onClose={() => setReopening(null)} onDone={load} />}
      {opening !== null && <NewSession client={opening} onClose={() => setOpening(null)} onMade={load} />}
    </main>
  );
}

function SessionCard({ row, desk }: { readonly row: SessionRow; readonly desk: Desk }) {
  const fresh = desk.summaries[row.id];
  const level = fresh?.level ?? row.level;
  const step = fresh?.step ?? row.step;
  return (
    <article className="card stack session-card">
      <div className="row">
        <h3>{row.client.name}</h3>
        <span className={`level ${level} push`}>{level === "none" ? "no risk noted" : level}</span>
      </div>
      <p className="quiet-text">
        {protocolName(row.protocol)} · session {row.number} · {row.minutes} minutes · {dayAndClock(row.starts_at)}
      </p>
      <p>
        {row.status === "planned" ? "Not begun" : stepName(null, step)}
        {fresh === undefined ? "" : fresh.client_connected ? " · client is here" : " · client is not connected"}
        {fresh?.draft_waiting ? " · a draft waits" : ""}
      </p>
      <To to={{ screen: "live", session: row.id }} className="button primary">
        Go to the session<span className="unseen"> of {row.client.name}</span>
      </To>
    </article>
  );
}
