import type { ItemGiven, ReviewGiven, SessionReview } from "../../wire";

/** A review before anything was given. */
export const NOTHING: ReviewGiven = {
  codes: {},
  items: {},
  competence: null,
  answers: {},
  consultation: null,
  consultation_why: null,
};

/** What the newest version of a review holds. */
export function newest(review: SessionReview): ReviewGiven {
  return review.versions.at(-1)?.given ?? NOTHING;
}

/** An item answered; without an answer it is left out again, and quality stays only with what was done. */
export function withItem(given: ReviewGiven, id: string, item: ItemGiven | null): ReviewGiven {
  const { [id]: _, ...others } = given.items;
  if (item === null) return { ...given, items: others };
  const kept = item.answer === "yes" ? item : { ...item, quality: null };
  return { ...given, items: { ...others, [id]: kept } };
}

/** As it is sent: questions that were answered with nothing are left out. */
export function sendable(given: ReviewGiven): ReviewGiven {
  const answers = Object.fromEntries(Object.entries(given.answers).filter(([, text]) => text?.trim()));
  const why = given.consultation_why?.trim() ? given.consultation_why : null;
  return { ...given, answers, consultation_why: why };
}

/** Whether two would be saved as the same. */
export function same(one: ReviewGiven, other: ReviewGiven): boolean {
  return JSON.stringify(sorted(sendable(one))) === JSON.stringify(sorted(sendable(other)));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
