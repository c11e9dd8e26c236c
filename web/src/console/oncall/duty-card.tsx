import { useState } from "react";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { Duty, WeeklyHours } from "../../wire";
import { DAYS, hoursWords, KINDS, kindWords } from "./words";

interface Props {
  readonly duty: Duty;
  readonly name: string;
  readonly changeable: boolean;
  readonly onChange: (duty: Duty) => void;
  readonly onRemove: () => void;
}

/** One person's duty: for whom, in which hours of the week, and the days on which something else holds. */
export function DutyCard({ duty, name, changeable, onChange, onRemove }: Props) {
  const away = duty.exceptions.map((one) => `${one.day}${one.hours.length === 0 ? " off" : " other hours"}`).join(", ");
  return (
    <article className="card stack" aria-label={`${name}, on call`}>
      <div className="row">
        <h3>{name}</h3>
        {changeable && (
          <Button className="push" onPress={onRemove} aria-label={`Take ${name} off the rota`}>
            Take off
          </Button>
        )}
      </div>
      <p className="quiet-text">
        {kindWords(duty.kind)} · {hoursWords(duty)}
        {away === "" ? "" : ` · ${away}`}
      </p>
      {changeable && (
        <details>
          <summary>Change</summary>
          <div className="stack">
            <Choice
              label="On duty for"
              value={duty.kind}
              choices={KINDS}
              onChange={(kind) => onChange({ ...duty, kind })}
            />
            <Times duty={duty} onChange={onChange} />
            <Exceptions duty={duty} onChange={onChange} />
          </div>
        </details>
      )}
    </article>
  );
}

type PartProps = Pick<Props, "duty" | "onChange">;

function Times({ duty, onChange }: PartProps) {
  const [day, setDay] = useState<WeeklyHours["day"]>("mon");
  const [start, setStart] = useState("09:00");
  const [end, setEnd] = useState("17:00");
  const add = () => onChange({ ...duty, always: false, hours: [...duty.hours, { day, start, end }] });
  return (
    <>
      <label className="row">
        <input
          type="checkbox"
          checked={duty.always}
          onChange={(event) => onChange({ ...duty, always: event.target.checked })}
        />
        Always, on every day
      </label>
      <ul className="told">
        {duty.hours.map((one, at) => (
          <li key={`${one.day}.${one.start}.${one.end}`} className="row">
            {DAYS.find(([id]) => id === one.day)?.[1]} {one.start}–{one.end}
            <Button kind="quiet" onPress={() => onChange({ ...duty, hours: duty.hours.filter((_, i) => i !== at) })}>
              Remove<span className="unseen"> these hours</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="row bottom">
        <Choice label="Day" value={day} choices={DAYS} onChange={setDay} />
        <Field label="From" value={start} onChange={setStart} maxLength={5} />
        <Field label="To (earlier: the next day)" value={end} onChange={setEnd} maxLength={5} />
        <Button onPress={add}>Add hours</Button>
      </div>
    </>
  );
}

function Exceptions({ duty, onChange }: PartProps) {
  const [day, setDay] = useState("");
  const add = () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return;
    onChange({ ...duty, exceptions: [...duty.exceptions, { day, hours: [] }] });
    setDay("");
  };
  return (
    <div className="row bottom">
      <Field label="A day off, such as 2026-12-25" value={day} onChange={setDay} maxLength={10} />
      <Button onPress={add}>Add the day off</Button>
      {duty.exceptions.length > 0 && (
        <Button kind="quiet" onPress={() => onChange({ ...duty, exceptions: [] })}>
          Forget all days off
        </Button>
      )}
    </div>
  );
}
