import type { ExerciseView } from "../../wire";

/** How far distress has to fall, of 100, to count as lower. */
export const A_FALL = 10;

/** The reviewed words of an exercise, one sentence at a time; not a letter of them is changed. */
export function linesOf(exercise: ExerciseView): readonly string[] {
  return `${exercise.intro} ${exercise.steps}`.split(/(?<=[.!?])\s+/u).filter((line) => line !== "");
}

/** The next exercise to offer: the first that was not done just now; null when all were. */
export function another(exercises: readonly ExerciseView[], done: readonly string[]): ExerciseView | null {
  return exercises.find((one) => !done.includes(one.id)) ?? null;
}

/** A name as it begins a line. */
export function beginning(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
