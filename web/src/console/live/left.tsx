import type { ReactNode } from "react";
import { span, useNow } from "../../ui/time";
import type { ConsoleView } from "../../wire";
import { protocolName, valueWords } from "../names";
import { Country } from "./country";
import { StageMap } from "./stage-map";

const MINUTE_MS = 60_000;

/** The client and the place, both connections, the clocks, and the way through the protocol. */
export function Left({ view }: { readonly view: ConsoleView }) {
  return (
    <aside className="left" aria-label="Client and protocol">
      <h2 className="who">
        {view.client.name}
        {view.client.age === null ? "" : `, ${view.client.age}`}
      </h2>
      <dl className="facts">
        <Fact name="Client" words={view.client_connected ? "● connected" : "○ not connected"} />
        <Fact name="You" words={view.clinician_present ? "● present" : "○ not present"} />
        <Fact name="Country" words={<Country view={view} />} />
        <Fact name="Place known" words={valueWords(view.recorded["location_confirmed"])} />
        <Fact name="Private" words={valueWords(view.recorded["privacy"])} />
        <Fact name="Backup phone" words={valueWords(view.recorded["backup_phone"])} />
        <Fact name="Contact reachable" words={valueWords(view.recorded["emergency_contact_reachable"])} />
      </dl>
      <Clocks view={view} />
      <h2 className="caps">{protocolName(view.protocol)}</h2>
      <StageMap view={view} />
    </aside>
  );
}

function Fact({ name, words }: { readonly name: string; readonly words: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}

function Clocks({ view }: { readonly view: ConsoleView }) {
  const now = useNow();
  const began = view.steps_entered[0]?.at ?? view.starts_at;
  const left = view.status === "open" ? span(began + view.minutes * MINUTE_MS - now) : "–";
  const imagery = imagerySince(view);
  return (
    <div className="clocks">
      <div className="clock">
        <span className="caps">left</span>
        <b>{left}</b>
      </div>
      <div className="clock">
        <span className="caps">imagery</span>
        <b>{imagery === null ? "–" : span(Math.max(0, now - imagery))}</b>
      </div>
    </div>
  );
}

/** When the stretch of imagery that is open now began. */
function imagerySince(view: ConsoleView): number | null {
  if (view.stage !== "P4" || view.status !== "open") return null;
  const before = view.steps_entered.findLastIndex((entered) => entered.stage !== "P4");
  return view.steps_entered[before + 1]?.at ?? null;
}
