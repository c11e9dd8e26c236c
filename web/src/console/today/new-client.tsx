import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import { Fitting, NO_FIT } from "./fitting";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: () => Promise<void>;
}

/** A new client of the caseload. */
export function NewClient({ open, onClose, onMade }: Props) {
  const [name, setName] = useState("");
  const [age, setAge] = useState("");
  const [country, setCountry] = useState("GB");
  const [word, setWord] = useState("");
  const [fit, setFit] = useState(NO_FIT);
  const [why, setWhy] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const years = Number.parseInt(age, 10);
    const more = { ...(age === "" ? {} : { age: years }), ...(word === "" ? {} : { safe_word: word }) };
    try {
      await call("POST", "/clients", { name, country: country.trim().toUpperCase(), ...more, ...fit });
      setName("");
      setAge("");
      setWord("");
      setFit(NO_FIT);
      setWhy(null);
      onClose();
      await onMade();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };

  return (
    <Sheet title="New client" open={open} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field
          label="Name"
          value={name}
          onChange={setName}
          required
          autoFocus
          hint="As the client likes to be called."
        />
        <Field label="Age" type="number" value={age} onChange={setAge} hint="18 or older." />
        <Field
          label="Country where the client is"
          value={country}
          onChange={setCountry}
          required
          maxLength={2}
          hint="Two letters, for the emergency numbers: GB, IE, US …"
        />
        <Field label="Safe word" value={word} onChange={setWord} hint="If you agreed one." />
        <details className="stack">
          <summary>So that it fits</summary>
          <Fitting fit={fit} onChange={setFit} />
        </details>
        {why !== null && <p role="alert">{why}</p>}
        <div className="row">
          <Button kind="primary" type="submit">
            Add the client
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Sheet>
  );
}
