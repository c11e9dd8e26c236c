import { useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import type { CourseView } from "../../wire";
import { kindWords, weekWords } from "./words";

interface Props {
  readonly course: CourseView;
  readonly onDone: () => Promise<void>;
}

/** What was agreed for the days between, and how often it was really done. What a session agreed waits for a yes. */
export function Homework({ course, onDone }: Props) {
  const [why, setWhy] = useState<string | null>(null);
  const act = async (method: "POST" | "PATCH", path: string, body: object) => {
    try {
      await call(method, `/courses/${course.id}/homework${path}`, body);
      setWhy(null);
      await onDone();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <div className="stack">
      <h3>Homework</h3>
      {course.homework.length + course.homework_drafts.length === 0 && <p className="quiet-text">None agreed.</p>}
      <ul className="lines">
        {course.homework_drafts.map((one) => (
          <li key={one.kind} className="row">
            <strong>{kindWords(one.kind)}</strong>
            <span>
              <q>{one.text}</q>, {one.per_week} times a week
            </span>
            <Button
              kind="primary"
              className="push"
              aria-label={`Confirm ${kindWords(one.kind)}`}
              onPress={() => void act("POST", "", { id: freshId(), ...one })}
            >
              Confirm
            </Button>
          </li>
        ))}
        {course.homework.map((one) => (
          <li key={one.id} className="stack">
            <div className="row">
              <strong>{kindWords(one.kind)}</strong>
              <span>
                <q>{one.text}</q>, {one.per_week} times a week{one.remind_at !== null && " · reminded by e-mail"}
                {one.ended_at !== null && " · ended"}
              </span>
              {one.ended_at === null && (
                <Button
                  className="push"
                  aria-label={`End ${kindWords(one.kind)}`}
                  onPress={() =>
                    void act("PATCH", `/${one.id}`, {
                      changed: one.changes.length,
                      end: true,
                      reason: "Ended in the console.",
                    })
                  }
                >
                  End
                </Button>
              )}
            </div>
            <p className="quiet-text small">
              Done, week by week:{" "}
              {one.weeks.map((week) => weekWords(week.done, one.per_week) + (week.whole ? "" : " so far")).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {why !== null && <p role="alert">{why}</p>}
    </div>
  );
}
