import type { CourseView } from "../../wire";

type Decision = CourseView["choices"][number]["decision"];
type Stage = CourseView["stage"];
type Kind = CourseView["homework"][number]["kind"];

/** The stages of a course in order, as the stage line shows them. */
export const STAGES: readonly (readonly [Stage, string])[] = [
  ["intake_history", "History"],
  ["goal_setting", "Goal"],
  ["stabilisation", "Steadying"],
  ["sessions", "Sessions"],
  ["reassess", "Looking back"],
  ["relapse_plan", "Plan for harder days"],
  ["ending", "Ending"],
  ["follow_ups", "Follow-ups"],
  ["closed", "Closed"],
];

const DECISIONS: Readonly<Record<Decision, string>> = {
  intake: "Hold the first session",
  set_goal: "Set the goal",
  stabilise: "Steady first",
  session: "Hold a session with an image",
  extend: "Agree on more sessions",
  review: "I have reviewed what is open",
  reassess: "Look back together",
  consolidate: "Keep what was gained",
  retarget: "Choose a new target",
  relapse_plan: "Plan for harder days",
  end: "Hold the last session",
  follow_ups: "End the course; follow-ups begin",
  follow_up: "Hold the follow-up",
  wait: "Wait",
  close: "Close the course",
  reopen: "Reopen the course",
};

/** A decision in words. */
export function decisionWords(decision: Decision): string {
  return DECISIONS[decision];
}

const KINDS: Readonly<Record<Kind, string>> = {
  intrusion_log: "Log of the image",
  nightmare_log: "Log of the nights",
  journal: "Journal",
  own_rescript: "Own rescript",
  grounding_daily: "Grounding",
  protective_image: "Protective image",
  skills: "Skills",
};

/** The kinds of homework, to choose from. */
export const HOMEWORK: readonly (readonly [Kind, string])[] = Object.entries(KINDS) as [Kind, string][];

/** A kind of homework in words. */
export function kindWords(kind: Kind): string {
  return KINDS[kind];
}

/** How often something was done in a week; nothing entered is missing, and not nought. */
export function weekWords(done: number | null, agreed: number): string {
  return done === null ? "missing" : `${done} of ${agreed}`;
}

/** The day of a moment, in this browser's place: `22 Nov 2026`. */
export function dayWords(at: number): string {
  return new Date(at).toLocaleDateString("en-GB", { dateStyle: "medium" });
}

/** The day of a moment as a date field has it; empty where there is none. */
export function dayField(at: number | null): string {
  if (at === null) return "";
  const day = new Date(at);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((one) => String(one).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

/** The last moment of the day in a date field; null where it is empty or no day. */
export function endOfDay(field: string): number | null {
  const end = new Date(`${field}T23:59:59.999`).getTime();
  return Number.isNaN(end) ? null : end;
}
