import { useCallback, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { Duty, DutyView } from "../../wire";
import { DutyCard } from "./duty-card";
import { kindWords } from "./words";

/** On call: who answers alerts now, the rota, and for supervisors the way to change it. */
export function OnCall() {
  const [view, setView] = useState<DutyView | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      setView(await call<DutyView>("GET", "/duty"));
      setWhy(null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  if (view === null) return <main className="page">{why !== null && <p role="alert">{why}</p>}</main>;
  return (
    <main className="page stack">
      <h1>On call</h1>
      <Now view={view} />
      <Rota key={view.version} view={view} onChanged={setView} onReload={load} />
    </main>
  );
}

function Now({ view }: { readonly view: DutyView }) {
  const names = new Map(view.colleagues.map((one) => [one.id, one.name]));
  return (
    <section className="card stack" aria-labelledby="now">
      <h2 id="now">Now</h2>
      {view.nobody && (
        <p className="refusal" role="status">
          Nobody is on call now. An alert that the session’s clinician does not answer goes to every supervisor.
        </p>
      )}
      <ul className="told">
        {view.now.map((one) => (
          <li key={`${one.clinician}.${one.kind}`}>
            <strong>{names.get(one.clinician) ?? "Somebody who has left"}</strong> · {kindWords(one.kind)}
          </li>
        ))}
      </ul>
      <p className="quiet-text">
        A red alert goes to the session’s clinician at once, after 30 seconds without an answer to everybody on call,
        and then again until somebody decides. It is told by {view.channels.join(", ")}.
      </p>
    </section>
  );
}

interface RotaProps {
  readonly view: DutyView;
  readonly onChanged: (view: DutyView) => void;
  readonly onReload: () => Promise<void>;
}

function Rota({ view, onChanged, onReload }: RotaProps) {
  const [duties, setDuties] = useState<readonly Duty[]>(view.rota.duties);
  const [zone, setZone] = useState(view.rota.time_zone);
  const [within, setWithin] = useState(String(view.decide_within_s / 60));
  const [person, setPerson] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const change = (at: number, duty: Duty) => setDuties(duties.map((one, index) => (index === at ? duty : one)));
  const add = () => {
    if (person === "") return;
    setDuties([...duties, { clinician: person, kind: "backup", always: true, hours: [], exceptions: [] }]);
  };
  const save = async () => {
    const body = {
      version: view.version,
      rota: { time_zone: zone, duties },
      decide_within_s: Math.round(+within * 60),
    };
    try {
      onChanged(await call<DutyView>("PUT", "/duty", body));
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  const people = [["", "Choose somebody"], ...view.colleagues.map((one) => [one.id, one.name])] as [string, string][];
  return (
    <section className="stack" aria-labelledby="rota">
      <h2 id="rota">The rota</h2>
      {duties.length === 0 && <p className="quiet-text">Nobody stands on it yet.</p>}
      <div className="stack">
        {duties.map((duty, at) => (
          <DutyCard
            // biome-ignore lint/suspicious/noArrayIndexKey: duties have no name of their own, and keep their places
            key={at}
            duty={duty}
            name={view.colleagues.find((one) => one.id === duty.clinician)?.name ?? "Somebody who has left"}
            changeable={view.may_change}
            onChange={(changed) => change(at, changed)}
            onRemove={() => setDuties(duties.filter((_, index) => index !== at))}
          />
        ))}
      </div>
      {view.may_change ? (
        <div className="card stack">
          <div className="row bottom">
            <Choice label="Put on the rota" value={person} choices={people} onChange={setPerson} />
            <Button onPress={add}>Add</Button>
          </div>
          <Field label="Clock of the practice" value={zone} onChange={setZone} hint="Such as Europe/London." />
          <Field
            label="Minutes until a seen alert comes back undecided"
            type="number"
            value={within}
            onChange={setWithin}
            hint="From 1 to 60."
          />
          {why !== null && <p role="alert">{why}</p>}
          <div className="row">
            <Button kind="primary" onPress={() => void save()}>
              Save the rota
            </Button>
            <Button onPress={() => void onReload()}>Load it again</Button>
          </div>
        </div>
      ) : (
        <p className="quiet-text">
          On the clock of {zone}. A supervisor or an administrator of your practice can change the rota.
        </p>
      )}
    </section>
  );
}
