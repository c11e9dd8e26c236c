import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { dayAndClock } from "../../ui/time";
import type { NoteAmend, ProgressNote } from "../../wire";
import { Sections } from "./sections";

interface Props {
  readonly note: ProgressNote;
  readonly path: string;
  readonly onChange: (note: ProgressNote) => void;
}

/** A signed note as it was signed, with what was added since. */
export function Signed({ note, path, onChange }: Props) {
  const { saved, signed, amendments } = note;
  return (
    <div className="stack">
      {saved !== null && <Sections of={saved} />}
      {signed !== null && (
        <p>
          Signed by {signed.name}, {dayAndClock(signed.at)}. <span className="quiet-text hash">{signed.sha256}</span>
        </p>
      )}
      {signed?.intact === false && (
        <p role="alert">
          What is stored is not what was signed. Do not rely on it, and tell whoever runs this service.
        </p>
      )}
      {amendments.length > 0 && (
        <>
          <h3>Amendments</h3>
          <ol className="amendments">
            {amendments.map((one) => (
              <li key={`${one.at}.${one.text}`}>
                <p className="words">{one.text}</p>
                <p className="quiet-text">
                  {one.name}, {dayAndClock(one.at)}. Reason: {one.reason}
                </p>
                {!one.intact && <p role="alert">This is not what was added then.</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {note.writable && signed?.intact && <Amend note={note} path={path} onChange={onChange} />}
    </div>
  );
}

function Amend({ note, path, onChange }: Props) {
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWhy(null);
    const body: NoteAmend = { version: note.version, text: text.trim(), reason: reason.trim() };
    try {
      onChange(await call<ProgressNote>("POST", `${path}/amend`, body));
      setText("");
      setReason("");
      setSaid("Added below the note.");
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <details>
      <summary>Add an amendment</summary>
      <form className="stack entering" onSubmit={submit}>
        <Field label="What to add" value={text} onChange={setText} rows={3} required maxLength={8000} />
        <Field label="Reason" value={reason} onChange={setReason} required maxLength={2000} />
        {why !== null && <p role="alert">{why}</p>}
        <div className="row">
          <Button type="submit" isDisabled={text.trim() === "" || reason.trim() === ""}>
            Add it
          </Button>
        </div>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
