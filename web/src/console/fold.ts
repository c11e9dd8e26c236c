import type {
  AlertView,
  ConsoleEvent,
  ConsoleView,
  Delivered,
  DraftDecided,
  DraftHeld,
  DraftReady,
  DraftView,
  FindingMark,
  FindingRaised,
  LineView,
  ValueRecorded,
} from "../wire";

/** The console's view after one more event. The same fold as `service/live/fold.py`, kept equal by fixtures. */
export function foldConsole(view: ConsoleView, event: ConsoleEvent): ConsoleView {
  return { ...view, ...change(view, event), seq: event.seq };
}

type Change = Partial<ConsoleView>;

/** Words, drafts, steps and values; what concerns control and risk stands in `guarded`. */
function change(view: ConsoleView, event: ConsoleEvent): Change {
  switch (event.kind) {
    case "opened":
      return { status: "open" };
    case "client_said":
      return { transcript: [...view.transcript, line(event, "client", view.step)] };
    case "delivered":
      return delivered(view, event);
    case "draft_ready":
      return { draft: draft(event) };
    case "draft_requested":
      return draftChanged(view, event.draft, { awaited: true });
    case "draft_held":
      return draftChanged(view, event.draft, { awaited: false, held: heldWords(event) });
    case "draft_withdrawn":
      return view.draft !== null && (event.draft === null || event.draft === view.draft.draft) ? { draft: null } : {};
    case "decided":
      return decided(view, event);
    case "step_entered":
      return {
        step: event.step,
        stage: event.stage,
        path: [...view.path, event.step],
        steps_entered: [...view.steps_entered, { seq: event.seq, at: event.at, step: event.step, stage: event.stage }],
      };
    case "stage_moved":
      return { stage: event.stage };
    case "recorded":
      return recorded(view, event);
    case "branch_taken":
      return { branches: [...view.branches, { seq: event.seq, branch: event.branch }] };
    case "task_added":
      return view.tasks.includes(event.task) ? {} : { tasks: [...view.tasks, event.task] };
    case "noted":
      return { notes: [...view.notes, { seq: event.seq, at: event.at, text: event.text }] };
    case "ended":
      return {
        status: "ended",
        draft: null,
        gate: "none",
        gate_why: null,
        ended: { completed: event.completed, reason: event.reason },
      };
    default:
      return guarded(view, event);
  }
}

type Drafts = "draft_ready" | "draft_requested" | "draft_held" | "draft_withdrawn" | "decided";
type Words = "opened" | "client_said" | "delivered" | "step_entered" | Drafts;
type Values = "stage_moved" | "recorded" | "branch_taken" | "task_added" | "noted" | "ended";
type Guarded = Exclude<ConsoleEvent, { readonly kind: Words | Values }>;

function guarded(view: ConsoleView, event: Guarded): Change {
  switch (event.kind) {
    case "finding":
      return finding(view, event);
    case "flag_raised":
      return view.flags.includes(event.flag) ? {} : { flags: [...view.flags, event.flag] };
    case "risk_changed":
      return { level: event.level };
    case "alert_raised":
      return { alerts: [...view.alerts, alertOf(event)] };
    case "alert_acknowledged":
      return alertChanged(view, event.alert, { acknowledged: true });
    case "adjudicated":
      return alertChanged(view, event.alert, {
        acknowledged: true,
        decision: event.decision,
        reason: event.reason,
      });
    case "epoch_changed":
      return { epoch: event.epoch };
    case "held":
      return { held: true, held_why: event.reason };
    case "released":
      return { held: false, held_why: null, failed: null };
    case "taken_over":
      return { driving: true };
    case "handed_back":
      return { driving: false };
    case "clinician_joined":
      return { clinician_present: true };
    case "clinician_left":
      return { clinician_present: false };
    case "link_changed":
      return { client_connected: event.connected };
    case "gate_changed":
      return { gate: event.gate, gate_why: event.why };
    case "turn_failed":
      return { failed: event.code };
    case "rated":
    case "pressed":
    case "clinician_said":
    case "commanded":
    case "rating_asked":
    case "draft_arrived":
    case "presence_changed":
    case "measures_changed":
    case "wrote_alone":
    case "time_passed":
    case "command_refused":
    case "receipt":
    case "field_asked":
    case "crisis_card":
      return {}; // in the journal, and nothing the view shows
    default:
      return event satisfies never;
  }
}

function line(event: { seq: number; at: number; text: string }, who: LineView["who"], step: string): LineView {
  return {
    seq: event.seq,
    at: event.at,
    who,
    text: event.text,
    step,
    edited: false,
    approved_by: null,
    script: null,
    ask: null,
    findings: [],
  };
}

function delivered(view: ConsoleView, event: Delivered): Change {
  const sent = view.draft !== null && view.draft.draft === event.draft ? view.draft : null;
  const said: LineView = {
    ...line(event, event.script === null ? event.author : "script", view.step),
    edited: event.edited,
    approved_by: sent?.decided_by ?? null,
    script: event.script,
    ask: event.ask,
    findings: event.findings,
  };
  return { transcript: [...view.transcript, said], draft: sent === null ? view.draft : null };
}

function draft(event: DraftReady): ConsoleView["draft"] {
  const { draft, epoch, text, sha256, step, proposes, provenance, findings, ask, at, writer, reviewed } = event;
  const ready = { draft, epoch, text, sha256, step, proposes, provenance, findings, ask, at, writer, reviewed };
  return { ...ready, decided_by: null, awaited: false, held: null };
}

function draftChanged(view: ConsoleView, of: string, change: Partial<DraftView>): Change {
  return view.draft !== null && view.draft.draft === of ? { draft: { ...view.draft, ...change } } : {};
}

function heldWords({ text, provenance, findings }: DraftHeld): DraftView["held"] {
  return { text, provenance, findings };
}

function decided(view: ConsoleView, event: DraftDecided): Change {
  if (view.draft === null || view.draft.draft !== event.draft) return {};
  if (event.decision === "steer" || event.decision === "discard") return { draft: null };
  return { draft: { ...view.draft, decided_by: event.by } };
}

function recorded(view: ConsoleView, event: ValueRecorded): Change {
  const change: Change = { recorded: { ...view.recorded, [event.field]: event.value } };
  if (!event.rating || typeof event.value !== "number") return change;
  const point = { seq: event.seq, at: event.at, field: event.field, value: event.value, step: event.step || view.step };
  return { ...change, ratings: [...view.ratings, point] };
}

function finding(view: ConsoleView, event: FindingRaised): Change {
  const { rule, level, flag, start, end } = event;
  const mark: FindingMark = { rule, level, flag, start, end, says: "" };
  const found = { ...mark, seq: event.seq, at: event.at, of: event.of };
  const transcript = view.transcript.map((one) =>
    one.seq === event.of ? { ...one, findings: [...one.findings, mark] } : one,
  );
  return { findings: [...view.findings, found], transcript };
}

function alertOf(event: Extract<ConsoleEvent, { kind: "alert_raised" }>): AlertView {
  const { alert, alert_kind, level, flags, step, at } = event;
  return { alert, kind: alert_kind, level, flags, step, at, acknowledged: false, decision: null, reason: null };
}

function alertChanged(view: ConsoleView, alert: string, change: Partial<AlertView>): Change {
  return { alerts: view.alerts.map((one) => (one.alert === alert ? { ...one, ...change } : one)) };
}
