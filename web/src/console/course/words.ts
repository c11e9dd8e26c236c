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

/** A kind of homework in words. */
export function kindWords(kind: Kind): string {
  return KINDS[kind];
}

/** How often something was done in a week; nothing entered is missing, and not nought. */
export function weekWords(done: number | null, agreed: number): string {
  return done === null ? "missing" : `${done} of ${agreed}`;
}
