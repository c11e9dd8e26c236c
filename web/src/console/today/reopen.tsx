import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import { dayAndClock } from "../../ui/time";
import type { ClientFile, ReopenBody } from "../../wire";

const REASONS = [
  ["", "Choose why"],
  ["spoken_with_client", "I have spoken with the client"],
  ["safety_plan_made", "A safety plan is made"],
  ["false_alarm", "It was a false alarm"],
] as const;

interface Props {
  readonly client: ClientFile;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Opens the tool between sessions to a client again, after a red finding closed it. */
export function Reopen({ client, onClose, onDone }: Props) {
  const [reason, setReason] = useState<"" | ReopenBody["reason"]>("");
  const [note, setNote] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === "" || note.trim() === "") return;
    try {
      await call("POST", `/clients/${client.id}/reopen`, { reason, note: note.trim() });
      await onDone();
      onClose();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <Sheet title={`Open the tool again for ${client.name}`} open onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>
          It closed on {dayAndClock(client.closed_at ?? 0)}, when a red sign was read while {client.name} was alone.
          Open it again once you know how things stand.
        </p>
        <Choice label="Why it can open" value={reason} choices={REASONS} onChange={setReason} />
        <Field label="Private note" value={note} onChange={setNote} rows={3} required />
        {why !== null && <p role="alert">{why}</p>}
        <div className="row">
          <Button kind="primary" type="submit">
            Open it again
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Sheet>
  );
}
