import { useId, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { CourseView } from "../../wire";
import { dayField, endOfDay, HOMEWORK, kindWords } from "./words";

type Piece = CourseView["homework"][number];

interface Props {
  readonly course: string;
  readonly homework: Piece;
  readonly onDone: () => Promise<void>;
}

/** Another kind, another number, another end, or the end now: each with the reason for it. */
export function HomeworkChanges({ course, homework, onDone }: Props) {
  const [kind, setKind] = useState(homework.kind);
  const [perWeek, setPerWeek] = useState(String(homework.per_week));
  const [until, setUntil] = useState(dayField(homework.ends_at));
  const [reason, setReason] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const day = useId();
  const send = async (change: object) => {
    const body = { changed: homework.changes.length, ...change };
    try {
      await call("PATCH", `/courses/${course}/homework/${homework.id}`, body);
      await onDone();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  const end = endOfDay(until);
  const changed = {
    ...(kind === homework.kind ? {} : { kind }),
    ...(Number(perWeek) === homework.per_week ? {} : { per_week: Number(perWeek) }),
    ...(end === null || until === dayField(homework.ends_at) ? {} : { ends_at: end }),
  };
  const unexplained = reason.trim() === "";
  return (
    <details>
      <summary>Change or end: {kindWords(homework.kind)}</summary>
      <div className="stack entering">
        <div className="row fields">
          <Choice label="Kind" value={kind} choices={HOMEWORK} onChange={setKind} />
          <Field label="Times a week" type="number" value={perWeek} onChange={setPerWeek} />
          <div className="field">
            <label htmlFor={day}>Until</label>
            <input
              id={day}
              className="input"
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          </div>
        </div>
        <Field label="Why you change or end it" value={reason} onChange={setReason} maxLength={2000} />
        <div className="row">
          <Button
            isDisabled={unexplained || Object.keys(changed).length === 0}
            onPress={() => void send({ ...changed, reason })}
          >
            Keep this change
          </Button>
          <Button isDisabled={unexplained} onPress={() => void send({ end: true, reason })}>
            End this homework
          </Button>
          <Button onPress={() => void send({ remind: homework.remind_at === null })}>
            {homework.remind_at === null ? "Remind by e-mail" : "Remind no more"}
          </Button>
        </div>
        {why !== null && <p role="alert">{why}</p>}
      </div>
    </details>
  );
}
