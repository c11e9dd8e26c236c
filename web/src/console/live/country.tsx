import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Sheet } from "../../ui/sheet";
import type { ConsoleView, CrisisEntryView } from "../../wire";

/** Where the client is now. Changing it changes the client's file and, from this moment, the crisis card of the session. */
export function Country({ view }: { readonly view: ConsoleView }) {
  const moved = view.recorded["country"];
  const here = typeof moved === "string" ? moved : view.client.country;
  const [changing, setChanging] = useState(false);
  return (
    <>
      {here}{" "}
      <button type="button" className="plain" onClick={() => setChanging(true)}>
        change<span className="unseen"> the country where {view.client.name} is</span>
      </button>
      {changing && <Change client={view.client} here={here} onClose={() => setChanging(false)} />}
    </>
  );
}

interface Props {
  readonly client: ConsoleView["client"];
  readonly here: string;
  readonly onClose: () => void;
}

function Change({ client, here, onClose }: Props) {
  const [countries, setCountries] = useState<readonly CrisisEntryView[]>([]);
  const [chosen, setChosen] = useState(here);
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    call<CrisisEntryView[]>("GET", "/directory").then(setCountries, (thrown: unknown) => setWhy(sentence(thrown)));
  }, []);
  const save = () =>
    call("PATCH", `/clients/${client.id}`, { country: chosen }).then(onClose, (thrown: unknown) =>
      setWhy(sentence(thrown)),
    );
  return (
    <Sheet title={`Where ${client.name} is now`} open onClose={onClose}>
      <div className="stack">
        <p>
          The crisis card shows the numbers of this country from now on. Without an entry in the directory no session
          can go on there: call {client.name} instead.
        </p>
        <Choice
          label="Country"
          value={chosen}
          choices={countries.map((one) => [one.country, name(one.country)] as const)}
          onChange={setChosen}
        />
        {why !== null && <p role="alert">{why}</p>}
        <div className="row">
          <Button kind="primary" onPress={() => void save()}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </div>
    </Sheet>
  );
}

function name(country: string): string {
  return new Intl.DisplayNames(["en"], { type: "region" }).of(country) ?? country;
}
