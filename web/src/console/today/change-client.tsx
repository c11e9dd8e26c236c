import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import type { ClientFile } from "../../wire";
import { Fitting, fitOf } from "./fitting";

interface Props {
  readonly client: ClientFile;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** What is on file so that a session fits the client. It counts from the next session on. */
export function ChangeClient({ client, onClose, onDone }: Props) {
  const [fit, setFit] = useState(() => fitOf(client));
  const [why, setWhy] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await call("PATCH", `/clients/${encodeURIComponent(client.id)}`, fit);
      await onDone();
      onClose();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <Sheet title={`On file: ${client.name}`} open onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="quiet-text">It counts from the next session on.</p>
        <Fitting fit={fit} onChange={setFit} />
        {why !== null && <p role="alert">{why}</p>}
        <div className="row">
          <Button kind="primary" type="submit">
            Keep it
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Sheet>
  );
}
