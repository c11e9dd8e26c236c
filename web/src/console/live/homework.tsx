import { useEffect, useState } from "react";
import { call } from "../../link/http";
import type { CourseLine, CourseView } from "../../wire";
import { kindWords, weekWords } from "../course/words";

interface Props {
  readonly client: string;
  /** Changes whenever it is worth looking again. */
  readonly step: string;
}

type Piece = CourseView["homework"][number];

/** How often homework was really done of late, from the client's own entries, to look back at together. */
export function HomeworkDone({ client, step }: Props) {
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is a reason to look again
  useEffect(() => {
    let here = true;
    const look = async () => {
      const lines = await call<CourseLine[]>("GET", `/clients/${encodeURIComponent(client)}/courses`);
      const open = lines.find((one) => one.closed_at === null);
      const course = open === undefined ? null : await call<CourseView>("GET", `/courses/${open.id}`);
      if (here) setPieces(course?.homework.filter((one) => one.ended_at === null) ?? []);
    };
    look().catch(() => undefined); // whoever was only called to this session may not read the course
    return () => {
      here = false;
    };
  }, [client, step]);
  if (pieces.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="homework-done">
      <h2 id="homework-done">Homework, from their own entries</h2>
      <ul className="lines">
        {pieces.map((one) => (
          <li key={one.id}>
            {kindWords(one.kind)}: {latelyWords(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The week that runs and the one before it; no entry at all is missing, and not nought. */
export function latelyWords({ weeks, per_week }: Pick<Piece, "weeks" | "per_week">): string {
  const words = weeks.slice(-2).map((one) => {
    const done = weekWords(one.done, per_week);
    return one.whole ? `${done} in the week before` : `${done} in this week so far`;
  });
  return words.reverse().join(", ");
}
