import { useEffect, useMemo, useRef, useState } from "react";
import type { ConsoleView } from "../../wire";
import type { Desk } from "../model";
import { stepLeft } from "../names";
import type { Acts } from "../state";
import { Banner } from "./banner";
import { Bottom } from "./bottom";
import { Composer } from "./composer";
import { DraftCard } from "./draft";
import { Ending } from "./ending";
import { useKeys } from "./keys";
import { KeysHelp } from "./keys-help";
import { Left } from "./left";
import { Next } from "./next";
import { type Orders, ordersFor } from "./orders";
import { AskRating } from "./rating";
import type { Typed, Writing } from "./rewrite";
import { Right } from "./right";
import { Transcript } from "./transcript";

interface Props {
  readonly acts: Acts;
  readonly desk: Desk;
  readonly session: string;
}

/** Live: one session on screen, from the moment its state is here. */
export function Live({ acts, desk, session }: Props) {
  useEffect(() => acts.watch(session), [acts, session]);
  const view = desk.views[session];
  const orders = useMemo(() => ordersFor(acts, session), [acts, session]);
  if (view === undefined) {
    return (
      <main className="page">
        <p role="status">
          {desk.refusal ?? (desk.link === "open" ? "Fetching the session …" : "Not connected. Trying again …")}
        </p>
      </main>
    );
  }
  return <Desk3 acts={acts} desk={desk} view={view} orders={orders} />;
}

interface DeskProps {
  readonly acts: Acts;
  readonly desk: Desk;
  readonly view: ConsoleView;
  readonly orders: Orders;
}

function Desk3({ acts, desk, view, orders }: DeskProps) {
  const [writing, open] = useState<Writing>("none");
  const [typed, setTyped] = useState<Typed | null>(null);
  const [ending, setEnding] = useState(false);
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const alert = useRef<HTMLElement>(null);
  const approve = useRef<(() => void) | null>(null);
  const setWriting = (box: Writing) => {
    open(box);
    setTyped(null); // what was typed belongs to the box that was open
  };
  const checked = desk.checked[view.session];
  const connected = desk.link === "open";
  const over = view.status === "ended";
  const drive = () => (view.driving ? orders.handBack(stepLeft(view)) : orders.takeOver());
  const pause = () => (view.held ? orders.release() : orders.hold());

  useKeys({
    approve: () => approve.current?.(),
    edit: () => view.draft !== null && setWriting("edit"),
    steer: () => view.draft !== null && setWriting("steer"),
    discard: () => view.draft !== null && orders.discard(view.draft),
    ground: orders.ground,
    pause,
    drive,
    rating: () => setAsking(true),
    note: () => note.current?.focus(),
    alert: () => alert.current?.focus(),
    help: () => setHelping(true),
  });

  return (
    <>
      <Banner view={view} />
      <main className="columns">
        <h1 className="unseen">Live session with {view.client.name}</h1>
        <Left view={view} />
        <section className="center" aria-label="Session">
          <Transcript
            view={view}
            receipts={desk.receipts[view.session] ?? {}}
            until={desk.writing[view.session] ?? 0}
          />
          <div className="desk">
            {desk.refusal !== null && (
              <p className="refusal row" role="alert">
                <span>{desk.refusal}</span>
                <button
                  type="button"
                  className="plain"
                  onClick={() => acts.store.dispatch({ type: "refused", detail: null })}
                >
                  Dismiss
                </button>
              </p>
            )}
            <DraftCard
              key={view.draft?.draft ?? "none"}
              view={view}
              orders={orders}
              connected={connected}
              writing={writing}
              onWriting={setWriting}
              typed={typed}
              onTyped={setTyped}
              checked={checked}
              approve={approve}
            />
            {!over && <Next view={view} orders={orders} />}
            <Composer view={view} orders={orders} checked={checked} onTyping={() => acts.typing(view.session)} />
          </div>
        </section>
        <Right view={view} orders={orders} note={note} alert={alert} />
      </main>
      {!over && (
        <Bottom
          view={view}
          onGround={orders.ground}
          onPause={pause}
          onDrive={drive}
          onHere={orders.attend}
          onImagery={orders.openImagery}
          onRating={() => setAsking(true)}
          onEnd={() => setEnding(true)}
          onKeys={() => setHelping(true)}
        />
      )}
      <Ending open={ending} view={view} orders={orders} onClose={() => setEnding(false)} />
      <AskRating open={asking} orders={orders} onClose={() => setAsking(false)} />
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
    </>
  );
}
