import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { CourseView } from "../../wire";

interface Props {
  readonly course: CourseView;
  readonly onDone: () => Promise<void>;
}

type Target = CourseView["targets"][number];
const STATES = [
  ["waiting", "waiting"],
  ["in_work", "in work"],
  ["done", "done"],
] as const;

/** The targets in their order, in the client's words, and how many sessions are agreed. */
export function Targets({ course, onDone }: Props) {
  const [targets, setTargets] = useState<readonly Target[]>(course.targets);
  const [label, setLabel] = useState("");
  const [sessions, setSessions] = useState(String(course.agreed));
  const [said, setSaid] = useState<string | null>(null);
  const keep = async (next: readonly Target[], agreed: number) => {
    const body = { id: freshId(), version: course.version, targets: next, sessions: agreed };
    try {
      await call<CourseView>("PUT", `/courses/${course.id}/targets`, body);
      await onDone();
    } catch (thrown) {
      setSaid(sentence(thrown));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = label.trim();
    const added: Target[] =
      words === "" ? [] : [{ id: freshId(), label: words, entry_point: "hotspot", lead: "client", state: "waiting" }];
    void keep([...targets, ...added], Number(sessions) || course.agreed);
  };
  const change = (at: number, changed: Partial<Target>) =>
    setTargets(targets.map((one, place) => (place === at ? { ...one, ...changed } : one)));
  const earlier = (at: number) => {
    const next = [...targets];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    setTargets(next);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>Targets, one a session</h3>
      {targets.length === 0 && <p className="quiet-text">None yet.</p>}
      <ol className="lines">
        {targets.map((one, at) => (
          <li key={one.id} className="row">
            <span>{one.label}</span>
            <Choice
              label={`State of ${one.label}`}
              value={one.state}
              choices={STATES}
              onChange={(state) => change(at, { state })}
            />
            {at > 0 && (
              <Button aria-label={`Move ${one.label} up`} onPress={() => earlier(at)}>
                Up
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="row fields">
        <Field label="Another target, in your client’s words" value={label} onChange={setLabel} maxLength={200} />
        <Field label="Sessions agreed" type="number" value={sessions} onChange={setSessions} />
        <Button type="submit">Keep targets and number</Button>
      </div>
      {said !== null && <p role="alert">{said}</p>}
    </form>
  );
}
