import { call, signedIn } from "../link/http";
import { freshId } from "../link/ids";
import { type Answer, Link } from "../link/link";
import { onReturn, openSocket } from "../link/socket";
import { createStore, type Store } from "../link/store";
import { softTone } from "../ui/tone";
import type { Me, ToConsole } from "../wire";
import { type Change, type Desk, EMPTY, reduce } from "./model";

const BEAT_MS = 5_000;

/** What the components may do. */
export interface Acts {
  readonly store: Store<Desk, Change>;
  /** Gives an order and says whether it was taken; a refusal is shown as its one sentence. */
  order(session: string, frame: { readonly type: string; readonly [field: string]: unknown }): Promise<boolean>;
  typing(session: string): void;
  /** Asks what would be found in words before they are sent; the id that the answer will have. */
  check(session: string, text: string): string;
  watch(session: string): () => void;
  reconnect(): void;
  enter(): Promise<void>;
  leave(): void;
}

/** Binds the console's state to the service. */
export function begin(): { acts: Acts; end: () => void } {
  const store = createStore(reduce, EMPTY);
  const watched = new Set<string>();
  const link: Link<ToConsole> = new Link<ToConsole>({
    open: () => openSocket("/ws/console"),
    greeting: () => [{ type: "hello" }, ...[...watched].map((session) => ({ type: "watch", session }))],
    onFrame: take,
    onState: (state) => {
      store.dispatch({ type: "link", state });
      if (state === "open") beat();
      if (state === "login") store.dispatch({ type: "me", me: null });
    },
    whoAmI: () => signedIn("console"),
  });

  function take(frame: ToConsole): void {
    switch (frame.type) {
      case "welcome":
        if (frame.state !== null) store.dispatch({ type: "welcomed", view: frame.state });
        beat();
        break;
      case "event":
        store.dispatch({ type: "happened", event: frame });
        mend(frame.session);
        break;
      case "summary":
        store.dispatch({ type: "summarised", summary: frame.state });
        break;
      case "alert":
        store.dispatch({ type: "alerted", alert: frame });
        if (!frame.acknowledged) softTone(); // it is said again until somebody acts, and so it sounds again
        break;
      case "receipt":
        store.dispatch({ type: "received", receipt: frame });
        break;
      case "checked":
        store.dispatch({ type: "checked", answer: frame });
        break;
      case "typing":
        if (frame.who === "client")
          store.dispatch({ type: "writing", session: frame.session, until: frame.expires_at });
        break;
      case "refused":
        store.dispatch({ type: "refused", detail: frame.detail }); // of a frame without an id: a session we may not see
        break;
      case "ack":
      case "presence":
        break; // answers are settled by the link; who is here is part of each view
      default:
        frame satisfies never;
    }
  }

  function mend(session: string): void {
    if (store.get().torn.includes(session)) link.send({ type: "watch", session });
  }

  /** The lease of presence: only what is really on a visible screen counts as rendered. */
  function beat(): void {
    const views = store.get().views;
    const seen = document.visibilityState === "visible" ? [...watched] : [];
    const rendered = Object.fromEntries(seen.flatMap((one) => (views[one] ? [[one, views[one].seq]] : [])));
    link.send({ type: "beat", rendered });
  }

  const refused = (answer: Answer): boolean => {
    store.dispatch({ type: "refused", detail: answer.type === "refused" ? answer.detail : null });
    return answer.type === "ack";
  };

  const beating = setInterval(beat, BEAT_MS);
  const watching = onReturn(() => {
    if (link.state === "lost") link.connect();
    beat();
  });

  async function enter(): Promise<void> {
    const me = await call<Me>("GET", "/me?page=console");
    if (me.role !== "clinician") return;
    store.dispatch({ type: "me", me });
    link.connect();
  }

  const acts: Acts = {
    store,
    order: (session, frame) => link.submit({ ...frame, session }).then(refused),
    typing: (session) => void link.send({ type: "typing", session }),
    check(session, text) {
      const id = freshId();
      link.send({ type: "check", id, session, text });
      return id;
    },
    watch(session) {
      watched.add(session);
      link.send({ type: "watch", session });
      return () => {
        watched.delete(session);
        link.send({ type: "unwatch", session });
        store.dispatch({ type: "left", session });
      };
    },
    reconnect: () => link.connect(),
    enter,
    leave() {
      link.stop();
      store.dispatch({ type: "me", me: null });
    },
  };
  const end = () => {
    clearInterval(beating);
    watching();
    link.stop();
  };
  return { acts, end };
}
