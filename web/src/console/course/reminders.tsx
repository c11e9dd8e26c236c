import { type FormEvent, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import type { RemindersView } from "../../wire";

type Wanted = NonNullable<RemindersView["reminders"]>;

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where and when the client is reminded of homework, if they asked for it. */
export function Reminders({ client }: { readonly client: string }) {
  const [known, setKnown] = useState<Wanted | null>(null);
  const [address, setAddress] = useState("");
  const [zone, setZone] = useState(HERE);
  const [hour, setHour] = useState("18");
  const [said, setSaid] = useState<string | null>(null);
  const path = `/clients/${encodeURIComponent(client)}/reminders`;
  useEffect(() => {
    call<RemindersView>("GET", path).then(
      ({ reminders }) => {
        setKnown(reminders ?? null);
        if (!reminders) return;
        setAddress(reminders.address);
        setZone(reminders.time_zone ?? HERE);
        setHour(String(reminders.hour ?? 18));
      },
      (thrown) => setSaid(sentence(thrown)),
    );
  }, [path]);
  const put = async (reminders: Wanted | null, done: string) => {
    try {
      await call("PUT", path, { reminders });
      setKnown(reminders);
      setSaid(done);
    } catch (thrown) {
      setSaid(sentence(thrown));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void put({ address: address.trim(), time_zone: zone.trim(), hour: Number(hour) }, "Kept.");
  };
  return (
    <details>
      <summary>Reminders: {known === null ? "none" : `${known.address}, after ${known.hour}:00`}</summary>
      <form className="stack entering" onSubmit={submit}>
        <p className="quiet-text">
          Only if your client asks for them. A mail says that something is waiting, and nothing else.
        </p>
        <div className="row fields">
          <Field label="E-mail of your client" type="email" value={address} onChange={setAddress} required />
          <Field label="Their time zone" value={zone} onChange={setZone} required hint="Such as Europe/London" />
          <Field label="Hour, from 9 to 20" type="number" value={hour} onChange={setHour} required />
        </div>
        <div className="row">
          <Button type="submit">Keep reminders</Button>
          {known !== null && <Button onPress={() => void put(null, "No more reminders.")}>No more reminders</Button>}
        </div>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
