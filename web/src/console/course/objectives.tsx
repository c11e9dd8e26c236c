import { useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import type { CourseView } from "../../wire";

interface Props {
  readonly course: CourseView;
  readonly onDone: () => Promise<void>;
}

type Objective = CourseView["objectives"][number];

/** What the client works towards, in their words; it counts once it is ratified. */
export function Objectives({ course, onDone }: Props) {
  return (
    <div className="stack">
      <h3>Objectives</h3>
      {course.objectives.length === 0 && (
        <p className="quiet-text">None yet. A goal said in a session is proposed here.</p>
      )}
      <ul className="lines">
        {course.objectives.map((one) => (
          <One key={`${one.id}.${one.changes.length}`} course={course} one={one} onDone={onDone} />
        ))}
      </ul>
    </div>
  );
}

function One({ course, one, onDone }: Props & { readonly one: Objective }) {
  const [reason, setReason] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const act = async (change: object) => {
    try {
      const body = { changed: one.changes.length, ...change };
      await call("PATCH", `/courses/${course.id}/objectives/${one.id}`, body);
      await onDone();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <li className="stack">
      <div className="row">
        <q>{one.text}</q>
        <span className="quiet-text">
          {one.title}
          {one.until !== null && `, by ${one.until}`} · from {one.baseline ?? "missing"} to {one.target ?? "as agreed"}{" "}
          · {one.ended_at !== null ? "ended" : one.ratified_at === null ? "proposed, not counted yet" : "ratified"}
        </span>
        {one.ended_at === null && one.ratified_at === null && (
          <Button kind="primary" className="push" onPress={() => void act({ ratify: true })}>
            Ratify
          </Button>
        )}
      </div>
      {one.ended_at === null && (
        <details>
          <summary>End this objective</summary>
          <div className="stack entering">
            <Field label="Reason" value={reason} onChange={setReason} maxLength={2000} />
            <div className="row">
              <Button isDisabled={reason.trim() === ""} onPress={() => void act({ end: true, reason })}>
                End it
              </Button>
            </div>
          </div>
        </details>
      )}
      {why !== null && <p role="alert">{why}</p>}
    </li>
  );
}
