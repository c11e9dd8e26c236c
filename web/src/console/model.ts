import type { LinkState } from "../link/link";
import type { AlertNow, Checked, ConsoleEvent, ConsoleView, Me, Receipt, SummaryView } from "../wire";
import { foldConsole } from "./fold";

type Map<Value> = Readonly<Record<string, Value>>;

export interface Desk {
  readonly link: LinkState;
  readonly me: Me | null;
  readonly views: Map<ConsoleView>;
  readonly summaries: Map<SummaryView>;
  readonly alerts: Map<AlertNow>;
  /** How far the client's page has shown or spoken each message: session, then seq. */
  readonly receipts: Map<Map<Receipt["receipt"]>>;
  /** Until when the client is writing, by session. */
  readonly writing: Map<number>;
  /** The newest answer to what would be found in words that are still being written, by session. */
  readonly checked: Map<Checked>;
  readonly refusal: string | null;
  /** Sessions whose events did not join on: they are asked for afresh. */
  readonly torn: readonly string[];
}

export type Change =
  | { readonly type: "link"; readonly state: LinkState }
  | { readonly type: "me"; readonly me: Me | null }
  | { readonly type: "welcomed"; readonly view: ConsoleView }
  | { readonly type: "happened"; readonly event: ConsoleEvent }
  | { readonly type: "summarised"; readonly summary: SummaryView }
  | { readonly type: "alerted"; readonly alert: AlertNow }
  | { readonly type: "received"; readonly receipt: Receipt }
  | { readonly type: "checked"; readonly answer: Checked }
  | { readonly type: "writing"; readonly session: string; readonly until: number }
  | { readonly type: "left"; readonly session: string }
  | { readonly type: "refused"; readonly detail: string | null };

export const EMPTY: Desk = {
  link: "connecting",
  me: null,
  views: {},
  summaries: {},
  alerts: {},
  receipts: {},
  writing: {},
  checked: {},
  refusal: null,
  torn: [],
};

/** The console's one reducer. */
export function reduce(desk: Desk, change: Change): Desk {
  switch (change.type) {
    case "link":
      return { ...desk, link: change.state };
    case "me":
      return { ...desk, me: change.me };
    case "welcomed":
      return {
        ...desk,
        views: { ...desk.views, [change.view.session]: change.view },
        torn: desk.torn.filter((one) => one !== change.view.session),
      };
    case "happened":
      return happened(desk, change.event);
    case "summarised":
      return { ...desk, summaries: { ...desk.summaries, [change.summary.session]: change.summary } };
    case "alerted":
      return { ...desk, alerts: { ...desk.alerts, [change.alert.alert]: change.alert } };
    case "received":
      return received(desk, change.receipt);
    case "checked":
      return { ...desk, checked: { ...desk.checked, [change.answer.session]: change.answer } };
    case "writing":
      return { ...desk, writing: { ...desk.writing, [change.session]: change.until } };
    case "left":
      return { ...desk, views: without(desk.views, change.session) };
    case "refused":
      return { ...desk, refusal: change.detail };
    default:
      return change satisfies never;
  }
}

/** One more event. What is known already changes nothing; a gap means that the session is asked for afresh. */
function happened(desk: Desk, event: ConsoleEvent): Desk {
  const view = desk.views[event.session];
  if (view === undefined || event.seq <= view.seq || desk.torn.includes(event.session)) return desk;
  if (event.seq > view.seq + 1) return { ...desk, torn: [...desk.torn, event.session] };
  const views = { ...desk.views, [event.session]: foldConsole(view, event) };
  switch (event.kind) {
    case "adjudicated":
      return { ...desk, views, alerts: without(desk.alerts, event.alert) };
    case "client_said":
      return { ...desk, views, writing: without(desk.writing, event.session) };
    default:
      return { ...desk, views };
  }
}

function received(desk: Desk, receipt: Receipt): Desk {
  const before = desk.receipts[receipt.session] ?? {};
  if (before[receipt.of] === "spoken") return desk;
  return { ...desk, receipts: { ...desk.receipts, [receipt.session]: { ...before, [receipt.of]: receipt.receipt } } };
}

function without<Value>(map: Map<Value>, key: string): Map<Value> {
  return Object.fromEntries(Object.entries(map).filter(([one]) => one !== key));
}

/** Alerts nobody has decided, the gravest and then the oldest first. */
export function openAlerts(desk: Desk, now: number): readonly AlertNow[] {
  const grave = { red: 0, amber: 1, watch: 2, none: 3 } as const;
  return Object.values(desk.alerts)
    .filter((alert) => alert.expires_at > now)
    .sort((one, other) => grave[one.level] - grave[other.level] || one.at - other.at);
}
