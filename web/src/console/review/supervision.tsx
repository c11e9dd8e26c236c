import { Field } from "../../ui/field";
import type { ReviewGiven, ReviewQuestion } from "../../wire";

interface Props {
  readonly questions: readonly ReviewQuestion[];
  readonly given: ReviewGiven;
  readonly onChange: (given: ReviewGiven) => void;
}

const WANTED = [
  ["yes", "Yes"],
  ["no", "No"],
  ["unsure", "Unsure"],
] as const;

/** The questions for supervision, and whether the clinician needs consultation. */
export function Supervision({ questions, given, onChange }: Props) {
  return (
    <section className="stack" aria-labelledby="supervision">
      <h3 id="supervision">For supervision</h3>
      {questions.map((one) => (
        <Field
          key={one.id}
          label={one.wording}
          value={given.answers[one.id] ?? ""}
          onChange={(text) => onChange({ ...given, answers: { ...given.answers, [one.id]: text } })}
          rows={2}
          maxLength={4000}
          {...(one.proposed ? { hint: "Proposed: no clinical owner has agreed to this question yet." } : {})}
        />
      ))}
      <fieldset className="code">
        <legend>Do I need consultation?</legend>
        <div className="scale">
          {WANTED.map(([value, words]) => (
            <label key={value}>
              <input
                type="radio"
                name="consultation"
                checked={given.consultation === value}
                onChange={() => onChange({ ...given, consultation: value })}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label="Why"
        value={given.consultation_why ?? ""}
        onChange={(text) => onChange({ ...given, consultation_why: text })}
        rows={2}
        maxLength={4000}
      />
    </section>
  );
}
