import { Field } from "../../ui/field";
import type { ClientFile, ClientNew } from "../../wire";
import "./fitting.css";

type Exercise = NonNullable<ClientNew["preferred"]>[number];

const EXERCISES: readonly (readonly [Exercise, string])[] = [
  ["five_senses", "The five senses"],
  ["feet_chair", "Feet and chair"],
  ["cold_texture", "Something cool to hold"],
  ["movement", "Moving about"],
  ["orient", "Where and when"],
  ["describe_object", "Describing one object"],
  ["one_word", "One word at a time"],
  ["categories", "Lists and numbers"],
  ["contact", "Being with someone"],
  ["slow_breath", "Slow breathing"],
  ["anchor_phrase", "Their own sentence"],
  ["safe_cue", "Their calm place"],
];

/** What makes a session fit one client, as a form holds it. */
export interface Fit {
  readonly pronouns: string;
  readonly younger_self: string;
  readonly values: string;
  readonly helper_language: string;
  readonly complex_presentation: string;
  readonly avoid_breath: boolean;
  readonly preferred: readonly Exercise[];
  readonly avoided: readonly Exercise[];
}

/** A form in which nothing is filled in. */
export const NO_FIT: Fit = {
  pronouns: "",
  younger_self: "",
  values: "",
  helper_language: "",
  complex_presentation: "",
  avoid_breath: false,
  preferred: [],
  avoided: [],
};

/** The form as a client's file fills it. */
export function fitOf(file: ClientFile): Fit {
  const known = (names: readonly string[]) => EXERCISES.map(([id]) => id).filter((id) => names.includes(id));
  return {
    pronouns: file.pronouns ?? "",
    younger_self: file.younger_self ?? "",
    values: file.values ?? "",
    helper_language: file.helper_language ?? "",
    complex_presentation: file.complex_presentation ?? "",
    avoid_breath: file.avoid_breath,
    preferred: known(file.preferred),
    avoided: known(file.avoided),
  };
}

type Worded = "pronouns" | "younger_self" | "values" | "helper_language" | "complex_presentation";

interface Props {
  readonly fit: Fit;
  readonly onChange: (fit: Fit) => void;
}

/** Asked at intake, in the client's own words, and never assumed. */
export function Fitting({ fit, onChange }: Props) {
  const text = (name: Worded) => (value: string) => onChange({ ...fit, [name]: value });
  const toggled = (name: "preferred" | "avoided", id: Exercise) =>
    onChange({
      ...fit,
      [name]: fit[name].includes(id) ? fit[name].filter((one) => one !== id) : [...fit[name], id],
    });
  return (
    <>
      <Field
        label="Pronouns"
        value={fit.pronouns}
        onChange={text("pronouns")}
        maxLength={40}
        hint="As the client gives them: she/her, they/them, xe/xem …"
      />
      <Field
        label="What they call their younger self"
        value={fit.younger_self}
        onChange={text("younger_self")}
        maxLength={40}
        hint="A name or a few words. Without it we say “the younger you”."
      />
      <Field
        label="Culture, values, faith"
        value={fit.values}
        onChange={text("values")}
        maxLength={2000}
        rows={3}
        hint="In the client’s words: who counts as protective, and what is right or not."
      />
      <Field
        label="Language of a helper"
        value={fit.helper_language}
        onChange={text("helper_language")}
        maxLength={40}
        hint="Which language somebody who helps in the picture would speak."
      />
      <Field
        label="Complex presentation"
        value={fit.complex_presentation}
        onChange={text("complex_presentation")}
        maxLength={2000}
        rows={2}
        hint="As you state it: personality, dissociation, psychosis in the past … Readiness is amber then, in every session."
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={fit.avoid_breath}
          onChange={(event) => onChange({ ...fit, avoid_breath: event.target.checked })}
        />{" "}
        Attending to breathing makes it worse: never offer it
      </label>
      <table className="fitting">
        <caption>Exercises to settle</caption>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">Liked</th>
            <th scope="col">Rather not</th>
          </tr>
        </thead>
        <tbody>
          {EXERCISES.map(([id, name]) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {(["preferred", "avoided"] as const).map((kind) => (
                <td key={kind}>
                  <input
                    type="checkbox"
                    aria-label={`${name}: ${kind === "preferred" ? "liked" : "rather not"}`}
                    checked={fit[kind].includes(id)}
                    onChange={() => toggled(kind, id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
