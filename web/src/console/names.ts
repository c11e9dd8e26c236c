import type { ConsoleView, LineView, Value } from "../wire";

/** Steps that only the clinician moves on from. */
const YOURS: ReadonlySet<string> = new Set([
  "clinician_ready",
  "goal_setting",
  "consent_memory_integrity",
  "readiness_gate",
  "target_contract",
  "settle_in",
  "close",
  "clinician_wrapup",
]);

const BESIDE: Readonly<Record<string, string>> = {
  g_crisis_hold: "Crisis hold",
  g_unsafe_place: "Place not safe",
  g_duty_flag: "Duty to act",
  g_grounding_interrupt: "Grounding, interrupted",
  g_stop: "Stopped",
  g_risk_escalation: "Asking about risk",
  g_clinician_control: "You write",
  g_disconnect: "Link lost",
  g_time_guard: "Too little time",
  g_scope_refusal: "Not between sessions",
  safe_image: "Calm place",
  stab_skills: "Steadying skills",
  salience_check: "Does it matter",
};

const WAITS: Readonly<Record<string, string>> = {
  clinician_ready: "Your client may arrive when you are ready.",
  goal_setting: "Ratify the goal in your client’s own words.",
  consent_memory_integrity: "Hear your client say it back, then confirm consent.",
  readiness_gate: "Decide readiness for imagery today.",
  target_contract: "Agree one target for today.",
  evidence_review: "Nothing against the belief comes. Look at it together, then go on or release.",
  consolidate_or_retarget: "Decide: keep what was gained, steady first, or a new target.",
  needs_and_helper: "Everything is said. Attend, and open the image when it is time.",
  settle_in: "Attend, with the call open, and open the image.",
  close: "Say goodbye, then go on to the wrap-up.",
  clinician_wrapup: "Decide open alerts, write your note, then end.",
  B09: "No picture comes by itself. Nothing is forced; you choose other work.",
  B15: "Distress is very high. Help comes in now; slower, eyes open.",
  branch: "A branch of this step waits for your judgement.",
  memory: "The memory is partial, new or unsure. Only you go on from here.",
  distress: "Oriented, but still distressed. You decide when it is enough.",
};

export const PROTOCOLS = [
  ["trauma_3stage", "Trauma, three stages"],
  ["social_anxiety", "Social anxiety"],
  ["nightmare", "Nightmare"],
  ["future_performance", "Feared scene to come"],
  ["compassionate_self_image", "Compassionate self-image"],
  ["stabilisation_only", "Stabilising only"],
  ["followup", "Follow-up"],
] as const;

export const LEADS = [
  ["client", "The client leads"],
  ["clinician_first_sessions", "You lead the first sessions"],
  ["client_chosen_helper", "A helper the client chooses"],
] as const;

export const ENTRY_POINTS = [
  ["hotspot", "At the worst moment"],
  ["first_strong_affect", "At the first strong feeling"],
] as const;

/** What beginning there means, in a sentence. */
export const ENTRY_WORDS: Readonly<Record<(typeof ENTRY_POINTS)[number][0], string>> = {
  hotspot: "The image is followed from just before the event to its worst moment, and help enters there.",
  first_strong_affect: "Help enters as soon as strong feeling comes. The worst moment is not sought.",
};

export const APPROVALS = [
  ["every_draft", "You approve every draft"],
  ["imagery_drafts", "You approve drafts in imagery only"],
] as const;

const PROTOCOL_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PROTOCOLS),
  between_session: "Between sessions",
};

/** What a protocol is called. */
export function protocolName(id: string): string {
  return PROTOCOL_NAMES[id] ?? plain(id);
}

/** What a step is called: from the session's own map, or from the steps beside every path. */
export function stepName(view: ConsoleView | null, id: string): string {
  for (const stage of view?.stages ?? []) {
    const found = stage.steps.find((step) => step.id === id);
    if (found) return found.label;
  }
  return BESIDE[id] ?? plain(id);
}

/** What a stage is called. */
export function stageName(view: ConsoleView, id: string): string {
  return view.stages.find((stage) => stage.id === id)?.label ?? (id === "G" ? "Beside the path" : id);
}

/** Whether only the clinician moves on from a step. */
export function isYours(step: string): boolean {
  return YOURS.has(step) || step.startsWith("g_");
}

/** Why a step waits, as a sentence. A rule's id stays as it is: the refusal of a move explains it. */
export function gateWords(why: string | null): string {
  if (why === null || why === "") return "This step waits for you.";
  const known = WAITS[why];
  if (known !== undefined) return known;
  if (why.startsWith("g_")) return "You lead the way back.";
  return /^R\d+$/.test(why) ? `A rule holds the way on (${why}).` : sentence(why);
}

/** The step that follows on the session's path, or null at its end and beside it. */
export function nextStep(view: ConsoleView): string | null {
  const path = view.stages.flatMap((stage) => stage.steps.map((step) => step.id));
  const here = path.indexOf(view.step);
  return here < 0 ? null : (path[here + 1] ?? null);
}

/** The step of the path that an interruption left, or null before there was one. */
export function stepLeft(view: ConsoleView): string | null {
  return view.steps_entered.findLast((entered) => !entered.step.startsWith("g_"))?.step ?? null;
}

/** Why a session ended before its end. */
export function endReason(view: ConsoleView): string {
  return plain(view.ended?.reason ?? "no reason given");
}

/** A value as people read it. */
export function valueWords(value: Value | undefined): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A name of the record as words. */
export function plain(id: string): string {
  return sentence(id.replace(/^(g|s\d|bs|nm|fut|cmp)_/, "").replaceAll("_", " "));
}

const ALERTS: Readonly<Record<string, string>> = {
  answered_alone: "Not a clear no to the risk question, between sessions",
  clinician_absent: "The clinician’s console is gone",
  crisis_hold: "Danger",
  crisis_waiting: "Danger, and nobody has taken over",
  disconnected: "The client’s link is lost",
  dissociation: "A sign of dissociation",
  distress_not_falling: "Two exercises in a row did not help",
  duty_flag: "Somebody else may be in danger",
  frozen: "The client cannot move or speak in the image",
  help_wanted: "The client asks for help",
  high_distress_between: "Strong distress between sessions",
  notice_failed: "An alert could not be sent: a channel does not work",
  questionnaire_answer: "An answer in a questionnaire",
  rescript_locked: "Distress rose after their own rescript, and it is locked again",
  risk: "A sign of risk",
  silence: "The client has gone silent",
  stopped: "The client stopped",
  turn_failed: "A turn failed, and was not read",
  unprocessed: "A line that nobody could take",
  unsafe_place: "The client’s place is not safe",
  written_alone: "Words of danger, written between sessions",
};

const FLAGS: Readonly<Record<string, string>> = {
  high_distress_between: "Strong distress between sessions",
  rescript_locked: "Own rescript locked again",
};

/** What an alert is about. */
export function alertWords(kind: string): string {
  return ALERTS[kind] ?? plain(kind);
}

/** What a sign that was found is called. */
export function flagWords(flag: string): string {
  return FLAGS[flag] ?? plain(flag);
}

/** Who wrote a line, and who let it through. */
export function authorWords(line: LineView, view: ConsoleView): string {
  switch (line.who) {
    case "client":
      return view.client.name;
    case "clinician":
      return "written by you";
    case "script":
      return "prepared message, sent at once";
    case "assistant":
      return line.edited ? "draft, edited by you" : `draft, approved ${approver(line, view)}unchanged`;
    default:
      return line.who satisfies never;
  }
}

function approver(line: LineView, view: ConsoleView): string {
  if (line.approved_by === null) return "";
  return line.approved_by === view.clinician.id ? "by you, " : "by a colleague, ";
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
