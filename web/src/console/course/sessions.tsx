import { dayAndClock } from "../../ui/time";
import type { CourseView } from "../../wire";
import { To } from "../link";
import { PROTOCOLS } from "../names";

/** The sessions of a course with what came of each, and its follow-ups. */
export function Sessions({ course }: { readonly course: CourseView }) {
  return (
    <div className="stack">
      <h3>Sessions</h3>
      <ol className="lines">
        {course.sessions.map((one) => (
          <li key={one.id} className="row">
            <strong>{one.number}</strong>
            <span>{PROTOCOLS.find(([key]) => key === one.protocol)?.[1] ?? one.protocol}</span>
            <span className="quiet-text">
              {dayAndClock(one.starts_at)} · {one.status}
              {one.outcome !== null && ` · outcome ${one.outcome}`}
              {one.target !== null && ` · ${one.target}`}
              {one.reason !== null && ` · ended early: ${one.reason.replaceAll("_", " ")}`}
            </span>
            <To to={{ screen: "review", session: one.id }} className="button quiet push">
              Read session {one.number}
            </To>
          </li>
        ))}
      </ol>
      {course.follow_ups.length > 0 && (
        <ul className="lines">
          {course.follow_ups.map((one) => (
            <li key={one.due_at}>
              Follow-up due {dayAndClock(one.due_at)}: {one.held ? "held" : "to come"}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
