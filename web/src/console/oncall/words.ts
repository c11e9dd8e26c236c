import type { Duty, WeeklyHours } from "../../wire";

export const DAYS = [
  ["mon", "Monday"],
  ["tue", "Tuesday"],
  ["wed", "Wednesday"],
  ["thu", "Thursday"],
  ["fri", "Friday"],
  ["sat", "Saturday"],
  ["sun", "Sunday"],
] as const;

export const KINDS = [
  ["backup", "Backup, for everybody’s clients"],
  ["supervisor", "Supervisor on call, for everybody’s clients"],
  ["session", "Their own clients’ alerts"],
] as const;

/** What somebody is on duty for. */
export function kindWords(kind: Duty["kind"]): string {
  return KINDS.find(([id]) => id === kind)?.[1] ?? kind;
}

/** Hours of a week in words. */
export function hoursWords(duty: Duty): string {
  if (duty.always) return "always";
  if (duty.hours.length === 0) return "no hours set";
  return duty.hours.map((one) => `${dayName(one.day)} ${one.start}–${one.end}`).join(", ");
}

function dayName(day: WeeklyHours["day"]): string {
  return DAYS.find(([id]) => id === day)?.[1] ?? day;
}
