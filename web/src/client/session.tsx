import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { useNow } from "../ui/time";
import type { ClientView } from "../wire";
import { Composer } from "./composer";
import { useEyesClosed } from "./eyes";
import { Footer } from "./footer";
import { Grounding } from "./grounding";
import { keep, kept } from "./keep";
import { Messages } from "./messages";
import type { Page } from "./model";
import { CrisisCard, Held, LostLink, Refusal } from "./notices";
import { Rating } from "./rating";
import type { Acts } from "./state";

interface Props {
  readonly acts: Acts;
  readonly page: Page;
  readonly view: ClientView;
}

/** The session: messages, a place to write, and the three buttons that are always there. */
export function Session({ acts, page, view }: Props) {
  const { dispatch } = acts.store;
  const clinician = view.clinician_name || "your clinician";
  const connected = page.link === "open";
  const [draft, setDraft] = useState(() => kept(view.session).draft);
  const [large, setLarge] = useState(false);
  const eyes = useEyesClosed(view.messages, acts.spoken);
  useReceipts(view, acts);

  const write = (text: string) => {
    setDraft(text);
    keep(view.session, { draft: text });
    if (text !== "") acts.typing();
  };
  const send = (text: string) => {
    acts.say(text);
    setDraft("");
    keep(view.session, { draft: "" });
  };
  const stop = () => {
    dispatch({ type: "grounding", shown: true });
    acts.press("stop");
  };

  return (
    <div className={`session ${large ? "large" : ""} ${eyes.on ? "eyes-closed" : ""}`}>
      <header>
        <span className="presence" role="status">
          <i className={view.clinician_here && connected ? "dot on" : "dot"} aria-hidden="true" />
          {presence(clinician, view.clinician_here, connected)}
        </span>
        {view.mode === "between" ? (
          <Button kind="quiet" className="push" onPress={() => dispatch({ type: "arrived", arrival: "shelf" })}>
            Back to the list
          </Button>
        ) : (
          <Button kind="quiet" className="push" aria-pressed={eyes.on} onPress={eyes.toggle}>
            {eyes.on ? "Eyes open" : "Eyes closed"}
          </Button>
        )}
        <Button kind="quiet" aria-pressed={large} onPress={() => setLarge(!large)}>
          Bigger text
        </Button>
      </header>
      <main>
        <h1 className="unseen">Your session</h1>
        <Messages messages={view.messages} unsent={page.unsent} clinician={clinician} connected={connected} />
        <div className="below">
          {page.typing && <p className="quiet-text">Words are being written for you.</p>}
          {!connected && <LostLink since={page.lostAt} />}
          {view.held && <Held clinician={clinician} />}
          {view.crisis !== null && <CrisisCard crisis={view.crisis} clinician={clinician} />}
          {page.grounding && <Grounding onDone={() => dispatch({ type: "grounding", shown: false })} />}
          {eyes.on && eyes.quietUntil !== null && <QuietWindow until={eyes.quietUntil} />}
          {page.notice !== null && (
            <Refusal words={page.notice} onSeen={() => dispatch({ type: "noticed", notice: null })} />
          )}
          {view.ask !== null && !page.grounding && (
            <Rating key={view.ask.scale} scaleId={view.ask.scale} onRate={(v) => acts.rate(view.ask?.scale ?? "", v)} />
          )}
          <Composer text={draft} connected={connected} onChange={write} onSend={send} />
        </div>
      </main>
      <Footer onStop={stop} onSlower={() => acts.press("slower")} onHelp={acts.help} />
    </div>
  );
}

function presence(clinician: string, here: boolean, connected: boolean): string {
  if (!connected) return "Not connected";
  return here ? `${clinician} is here, reading with you` : `${clinician} is not here at the moment`;
}

/** Tells the service what stands on screen, once for each message. */
function useReceipts(view: ClientView, acts: Acts): void {
  const last = view.messages.findLast((message) => message.who !== "me")?.seq ?? 0;
  useEffect(() => {
    if (last > 0 && document.visibilityState === "visible") acts.shown(last);
  }, [last, acts]);
}

function QuietWindow({ until }: { readonly until: number }) {
  const left = Math.max(0, Math.ceil((until - useNow()) / 1000));
  if (left === 0) return null;
  return <p className="quiet-text">A quiet moment. A soft tone comes in {left} seconds. You may stay silent.</p>;
}
