import type { LinkState } from "../link/link";
import type { BetweenView, ClientEvent, ClientView } from "../wire";
import { foldClient } from "./fold";

/** The screens before the session proper, in order; `in` is the session itself, `shelf` what can be done alone. */
export type Arrival = "ready" | "consent" | "declined" | "in" | "shelf";

/** Words on their way: written here, not yet known to be in the journal. `seq` once the service said where. */
export interface Unsent {
  readonly id: string;
  readonly text: string;
  readonly seq: number | null;
}

/** How far a call for help has come: on its way, in the service's record, or not to be sent without a connection. */
export type Called = "calling" | "told" | "unreached";

export interface Page {
  readonly link: LinkState;
  readonly lostAt: number | null;
  readonly view: ClientView | null;
  readonly arrival: Arrival;
  readonly unsent: readonly Unsent[];
  readonly notice: string | null;
  readonly grounding: boolean;
  readonly help: boolean;
  readonly called: Called;
  readonly between: BetweenView | null;
  /** Whether the page between sessions was opened in this browser before, so that it works without a connection. */
  readonly openedAlone: boolean;
  readonly neutral: boolean;
  readonly typing: boolean;
}

export type Change =
  | { readonly type: "link"; readonly state: LinkState; readonly at: number }
  | { readonly type: "welcomed"; readonly view: ClientView }
  | { readonly type: "happened"; readonly event: ClientEvent }
  | { readonly type: "arrived"; readonly arrival: Arrival }
  | { readonly type: "restored"; readonly unsent: readonly Unsent[]; readonly arrival: Arrival }
  | { readonly type: "saying"; readonly id: string; readonly text: string }
  | { readonly type: "said"; readonly id: string; readonly seq: number }
  | { readonly type: "unsaid"; readonly id: string; readonly detail: string }
  | { readonly type: "noticed"; readonly notice: string | null }
  | { readonly type: "grounding"; readonly shown: boolean }
  | { readonly type: "help"; readonly shown: boolean }
  | { readonly type: "called"; readonly called: Called }
  | { readonly type: "between"; readonly between: BetweenView | null }
  | { readonly type: "opened_alone"; readonly between: BetweenView }
  | { readonly type: "neutral"; readonly shown: boolean }
  | { readonly type: "typing"; readonly active: boolean };

export const FIRST: Page = {
  link: "connecting",
  lostAt: null,
  view: null,
  arrival: "ready",
  unsent: [],
  notice: null,
  grounding: false,
  help: false,
  called: "calling",
  between: null,
  openedAlone: false,
  neutral: false,
  typing: false,
};

/** The client page's one reducer: what is on the page follows from the snapshot, the events and the person's own acts. */
export function reduce(page: Page, change: Change): Page {
  switch (change.type) {
    case "link":
      return linked(page, change.state, change.at);
    case "welcomed":
      return settled({ ...page, view: change.view, typing: false });
    case "happened":
      if (page.view === null || change.event.seq <= page.view.seq) return page;
      return settled({
        ...page,
        view: foldClient(page.view, change.event),
        typing: change.event.kind === "delivered" ? false : page.typing,
      });
    case "restored":
      return restored(page, change.unsent, change.arrival);
    case "arrived":
      return { ...page, arrival: change.arrival };
    case "saying":
      return { ...page, notice: null, unsent: [...page.unsent, { id: change.id, text: change.text, seq: null }] };
    case "said":
      return settled({
        ...page,
        unsent: page.unsent.map((one) => (one.id === change.id ? { ...one, seq: change.seq } : one)),
      });
    case "unsaid":
      return { ...page, notice: change.detail, unsent: page.unsent.filter((one) => one.id !== change.id) };
    case "noticed":
      return { ...page, notice: change.notice };
    case "grounding":
      return { ...page, grounding: change.shown };
    case "help":
      return { ...page, help: change.shown };
    case "called":
      return { ...page, called: change.called };
    case "between":
      return { ...page, between: change.between };
    case "opened_alone":
      return { ...page, between: page.between ?? change.between, openedAlone: true };
    case "neutral":
      return { ...page, neutral: change.shown, help: false };
    case "typing":
      return { ...page, typing: change.active };
    default:
      return never(change);
  }
}

function linked(page: Page, link: LinkState, at: number): Page {
  if (link === "open") return { ...page, link, lostAt: null };
  return { ...page, link, lostAt: page.lostAt ?? at };
}

/** What was kept comes before what was done since the page opened, and takes nothing of that back. */
function restored(page: Page, unsent: readonly Unsent[], arrival: Arrival): Page {
  return settled({
    ...page,
    unsent: [...unsent, ...page.unsent],
    arrival: page.arrival === FIRST.arrival ? arrival : page.arrival,
  });
}

/** Words that stand in the journal are no longer on their way. */
function settled(page: Page): Page {
  const seq = page.view?.seq ?? 0;
  const unsent = page.unsent.filter((one) => one.seq === null || one.seq > seq);
  return unsent.length === page.unsent.length ? page : { ...page, unsent };
}

/** Which screen stands before the person. */
export type Screen = "ready" | "consent" | "declined" | "waiting" | "session" | "after" | "alone" | "shelf" | "closed";

export function screen(page: Page): Screen {
  const view = page.view;
  const away = view === null && page.openedAlone && page.link === "lost";
  const alone = view?.mode === "between" || away || page.arrival === "shelf";
  if (alone && page.between?.closed && !view?.clinician_here) return "closed";
  if (page.arrival === "shelf" && !page.between?.closed) return "shelf";
  if (view?.ended) return "after";
  if (alone) return page.arrival === "in" ? "session" : "alone";
  if (page.arrival !== "in") return page.arrival;
  if (page.view === null) return "waiting";
  const begun = page.view.clinician_here || page.view.messages.length > 0;
  return begun ? "session" : "waiting";
}

function never(change: never): never {
  throw new Error(`unknown change ${JSON.stringify(change)}`);
}
