import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { type Answers, answersAsked, askedItems, Question } from "../../ui/questions";
import type { InstrumentView, MeasureTaken } from "../../wire";

interface Props {
  readonly client: string;
  readonly instruments: readonly InstrumentView[];
  readonly onDone: () => Promise<void>;
}

/** Entering what the client answered on paper or in a talk. */
export function Enter({ client, instruments, onDone }: Props) {
  const offered = instruments.filter((one) => one.offered);
  const [chosen, setChosen] = useState(offered[0]?.id ?? "");
  const [answers, setAnswers] = useState<Answers>({});
  const [id, setId] = useState(freshId);
  const [said, setSaid] = useState<string | null>(null);
  const form = offered.find((one) => one.id === chosen);
  if (form === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { id, instrument: form.id, answers: answersAsked(form, answers) };
    try {
      const taken = await call<MeasureTaken>("POST", `/clients/${encodeURIComponent(client)}/measures`, body);
      setId(freshId());
      setAnswers({});
      setSaid(taken.clinician_told ? "Kept. It raised an alert: decide it in the session." : "Kept.");
      await onDone();
    } catch (thrown) {
      setSaid(sentence(thrown));
    }
  };
  return (
    <details className="card">
      <summary>Enter answers that were given elsewhere</summary>
      <form className="stack entering" onSubmit={submit}>
        <Choice
          label="Entered questionnaire"
          value={chosen}
          choices={offered.map((one) => [one.id, one.name] as const)}
          onChange={(next) => {
            setChosen(next);
            setAnswers({});
          }}
        />
        <p>{form.instruction}</p>
        {askedItems(form, answers).map((item) => (
          <Question
            key={item.id}
            item={item}
            name={`enter.${form.id}`}
            value={answers[item.id]}
            onChoose={(value) => setAnswers({ ...answers, [item.id]: value })}
          />
        ))}
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={Object.keys(answers).length === 0}>
            Keep these answers
          </Button>
        </div>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
