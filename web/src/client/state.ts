import { call, signedIn } from "../link/http";
import { freshId } from "../link/ids";
import { type Answer, Link } from "../link/link";
import { onReturn, openSocket } from "../link/socket";
import { createStore, type Store } from "../link/store";
import type { ClientView, Me, Press, ToClient } from "../wire";
import { keptMine } from "./between/kept";
import { forget, keep, keepCrisis, kept } from "./keep";
import { type Arrival, type Change, FIRST, type Page, reduce } from "./model";

/** What the components may do. */
export interface Acts {
  readonly store: Store<Page, Change>;
  say(text: string): void;
  rate(scale: string, value: number): void;
  press(button: Press["button"]): void;
  /** Calls for help: over the socket, and over HTTP while there is none. */
  help(): void;
  /** Opens the tool between sessions; says what stands against it. */
  goAlone(): Promise<void>;
  /** Asks the service again what stands beside the session. */
  look(): void;
  typing(): void;
  shown(seq: number): void;
  spoken(seq: number): void;
  reconnect(): void;
}

const TYPING_EVERY_MS = 2_500;
const HELP_ANSWER_MS = 2_000;
const CLOSED_ASK_MS = 15_000;

/** Binds the page's state to the service. Returns what the components need, and how to let go. */
export function begin(): { acts: Acts; end: () => void } {
  const store = createStore(reduce, FIRST);
  let typedAt = 0;
  let typingOff: ReturnType<typeof setTimeout> | null = null;
  const link: Link<ToClient> = new Link<ToClient>({
    open: () => openSocket("/ws/client"),
    greeting: () => [{ type: "hello" }],
    onFrame: take,
    onState: (state) => store.dispatch({ type: "link", state, at: Date.now() }),
    whoAmI: () => signedIn("client"),
  });

  function take(frame: ToClient): void {
    switch (frame.type) {
      case "welcome":
        restore(frame.session);
        store.dispatch({ type: "welcomed", view: frame.state });
        break;
      case "event":
        store.dispatch({ type: "happened", event: frame });
        if (frame.kind === "crisis_card") void known();
        break;
      case "typing":
        if (frame.who !== "client") lease(frame.expires_at);
        break;
      case "ack":
      case "refused":
      case "presence":
        break; // answers are settled by the link; who is here is part of the view
      default:
        frame satisfies never;
    }
  }

  /** Somebody is writing, for as long as the lease says: it cannot stick. */
  function lease(until: number): void {
    if (typingOff !== null) clearTimeout(typingOff);
    store.dispatch({ type: "typing", active: true });
    const rest = Math.min(Math.max(until - Date.now(), 1_000), 10_000);
    typingOff = setTimeout(() => store.dispatch({ type: "typing", active: false }), rest);
  }

  let restored: string | null = null;
  function restore(session: string): void {
    if (restored === session) return;
    restored = session;
    const { unsent, arrival } = kept(session);
    store.dispatch({ type: "restored", unsent, arrival });
    for (const one of unsent) send(one.id, one.text);
  }

  function send(id: string, text: string): void {
    void link.submit({ type: "say", text }, id).then((answer) => {
      if (answer.type === "ack") store.dispatch({ type: "said", id, seq: answer.seq });
      else store.dispatch({ type: "unsaid", id, detail: answer.detail });
    });
  }

  const refusal = (answer: Answer): void => {
    if (answer.type === "refused") store.dispatch({ type: "noticed", notice: answer.detail });
  };

  const forgetting = store.subscribe(() => remember(store.get()));
  const watching = onReturn(() => {
    if (link.state === "lost" || link.state === "connecting") link.connect();
  });
  const mine = keptMine();
  if (mine !== null) store.dispatch({ type: "opened_alone", between: mine });
  link.connect();
  void known();
  const asking = setInterval(() => {
    if (store.get().between?.closed) void known();
  }, CLOSED_ASK_MS);

  /** What the service knows of this client beside the session: the numbers to call, and the tool between sessions. */
  async function known(): Promise<void> {
    try {
      const me = await call<Me>("GET", "/me?page=client");
      if (me.crisis) keepCrisis(me.crisis);
      store.dispatch({ type: "between", between: me.between });
    } catch {
      // The page works without: the card then says what holds everywhere.
    }
  }

  const acts: Acts = {
    store,
    say(text) {
      const id = freshId();
      store.dispatch({ type: "saying", id, text });
      send(id, text);
    },
    rate: (scale, value) => void link.submit({ type: "rate", scale, value }).then(refusal),
    press: (button) => void link.submit({ type: "press", button }).then(refusal),
    help() {
      store.dispatch({ type: "help", shown: true });
      store.dispatch({ type: "called", called: "calling" });
      const id = freshId();
      const told = () => store.dispatch({ type: "called", called: "told" });
      const byHttp = () => {
        const unreached = () => store.dispatch({ type: "called", called: "unreached" });
        call("POST", "/help", { id }).then(told, unreached);
      };
      // A socket may be dead without knowing it: what it does not answer soon goes the other way, under the same id.
      const late = setTimeout(byHttp, link.state === "open" ? HELP_ANSWER_MS : 0);
      void link.submit({ type: "press", button: "help" }, id).then((answer) => {
        if (answer.type !== "ack") return;
        clearTimeout(late);
        told();
      });
    },
    async goAlone() {
      await call("POST", "/between");
      window.location.assign("/client");
    },
    look: () => void known(),
    typing() {
      if (Date.now() - typedAt < TYPING_EVERY_MS) return;
      typedAt = Date.now();
      link.send({ type: "typing" });
    },
    shown: (seq) => void link.send({ type: "shown", seq }),
    spoken: (seq) => void link.send({ type: "spoken", seq }),
    reconnect: () => link.connect(),
  };
  const end = () => {
    clearInterval(asking);
    forgetting();
    watching();
    link.stop();
  };
  return { acts, end };
}

/** Keeps in the browser what a reload must not lose, and forgets it when the session is over. */
function remember(page: Page): void {
  if (page.view === null) return;
  if (page.view.crisis !== null) keepCrisis(page.view.crisis);
  if (page.view.ended !== null) forget(page.view.session);
  else keep(page.view.session, { unsent: page.unsent, arrival: lasting(page.arrival, page.view.mode) });
}

/** A page that is opened for a session begins with it, whatever was done alone before. */
function lasting(arrival: Arrival, mode: ClientView["mode"]): Arrival {
  return arrival === "shelf" && mode !== "between" ? FIRST.arrival : arrival;
}
