import { useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import type { CourseView } from "../../wire";
import { HomeworkChanges } from "./homework-changes";
import { Reminders } from "./reminders";
import { dayWords, kindWords, weekWords } from "./words";

interface Props {
  readonly course: CourseView;
  readonly onDone: () => Promise<void>;
}

/** What was agreed for the days between, and how often it was really done. What a session agreed waits for a yes. */
export function Homework({ course, onDone }: Props) {
  const [why, setWhy] = useState<string | null>(null);
  const confirm = async (draft: CourseView["homework_drafts"][number]) => {
    try {
      await call("POST", `/courses/${course.id}/homework`, { id: freshId(), ...draft });
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
              onPress={() => void confirm(one)}
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
                {one.ended_at === null && one.ends_at !== null && ` · until ${dayWords(one.ends_at)}`}
              </span>
            </div>
            <p className="quiet-text small">
              Done, week by week:{" "}
              {one.weeks.map((week) => weekWords(week.done, one.per_week) + (week.whole ? "" : " so far")).join(" · ")}
            </p>
            {one.changes.map((change) => (
              <p key={change.at} className="quiet-text small">
                {dayWords(change.at)}, changed: {change.reason}
              </p>
            ))}
            {one.ended_at === null && (
              <HomeworkChanges key={one.changes.length} course={course.id} homework={one} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
      {why !== null && <p role="alert">{why}</p>}
      <Reminders client={course.client} />
    </div>
  );
}
