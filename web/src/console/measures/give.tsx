import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { dayAndClock } from "../../ui/time";
import type { InstrumentView, MeasurePlanView } from "../../wire";

export const RULES = [
  ["now", "Once, now"],
  ["intake", "Once, at intake"],
  ["every_4", "Now, and every four sessions"],
  ["follow_up", "At each follow-up"],
] as const;

type Rule = (typeof RULES)[number][0];

interface Props {
  readonly client: string;
  readonly instruments: readonly InstrumentView[];
  readonly plans: readonly MeasurePlanView[];
  readonly onDone: () => Promise<void>;
}

/** What the client is asked to fill in, and giving out another questionnaire. */
export function Give({ client, instruments, plans, onDone }: Props) {
  const offered = instruments.filter((one) => one.offered);
  const [chosen, setChosen] = useState(offered[0]?.id ?? "");
  const [rule, setRule] = useState<Rule>("now");
  const [why, setWhy] = useState<string | null>(null);
  const path = `/clients/${encodeURIComponent(client)}/measures/plans`;
  const act = async (doing: Promise<unknown>) => {
    try {
      await doing;
      setWhy(null);
      await onDone();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(call("POST", path, { instrument: chosen, rule }));
  };
  const about = instruments.find((one) => one.id === chosen);
  const nameOf = (id: string) => instruments.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="card stack" aria-labelledby="give">
      <h2 id="give">Give out</h2>
      {plans.length > 0 && (
        <ul className="lines">
          {plans.map((plan) => (
            <li key={plan.id} className="row">
              <strong>{nameOf(plan.instrument)}</strong>
              <span className="quiet-text">
                {RULES.find(([key]) => key === plan.rule)?.[1]} · since {dayAndClock(plan.made_at)}
                {plan.due ? " · the client is asked now" : ""}
              </span>
              <Button
                className="push"
                aria-label={`Stop asking for ${nameOf(plan.instrument)}`}
                onPress={() => void act(call("POST", `${path}/${plan.id}/end`))}
              >
                Stop asking
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="row readiness" onSubmit={submit}>
        <Choice
          label="Questionnaire"
          value={chosen}
          choices={offered.map((one) => [one.id, `${one.name}: ${one.measures}`] as const)}
          onChange={setChosen}
        />
        <Choice label="When" value={rule} choices={RULES} onChange={setRule} />
        <Button kind="primary" type="submit">
          Ask the client
        </Button>
      </form>
      {why !== null && <p role="alert">{why}</p>}
      {about !== undefined && (
        <details>
          <summary>About {about.name}: what it is for, its limits and its licence</summary>
          <p>
            {about.full_name}: {about.measures}, over {about.time_frame}. {about.limits}
          </p>
          <p className="quiet-text">
            {about.publisher}. {about.licence} {about.address}, compared on {about.verified_on}.
          </p>
        </details>
      )}
    </section>
  );
}
