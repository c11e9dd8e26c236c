import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import type { ClientProgress } from "../../wire";
import { Chart } from "./chart";
import { Objectives } from "./objectives";
import "./progress.css";

/** How a client is doing over all sessions and the weeks between: objectives, and every series with its gaps. */
export function Progress({ of }: { readonly of: { readonly client: string } | { readonly session: string } }) {
  const [found, setFound] = useState<ClientProgress | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const path =
    "client" in of ? `/clients/${encodeURIComponent(of.client)}` : `/sessions/${encodeURIComponent(of.session)}`;
  useEffect(() => {
    let here = true;
    call<ClientProgress>("GET", `${path}/progress`).then(
      (progress) => here && setFound(progress),
      (thrown: unknown) => here && setWhy(sentence(thrown)),
    );
    return () => {
      here = false;
    };
  }, [path]);
  return (
    <section className="card stack progress wide" aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      {why !== null && <p role="alert">{why}</p>}
      {found !== null && <Worse found={found} />}
      {found !== null && <Objectives found={found} onFound={setFound} />}
      {found?.series.length === 0 && <p className="quiet-text">No number is on file yet.</p>}
      <div className="charts">
        {found?.series.map((one) => (
          <Chart key={one.id} series={one} courses={found.courses} />
        ))}
      </div>
      {found !== null && found.series.length > 0 && (
        <p className="quiet-text small">
          A dot is the client’s own number, a square one that a clinician entered, a cross a session or week without
          one. The dashed line is the target, an upright one the beginning of another course. A gap is never counted as
          zero. For ratings no published figure says when a change is reliable; questionnaires show it.
        </p>
      )}
    </section>
  );
}

function Worse({ found }: { readonly found: ClientProgress }) {
  const worse = found.series.filter((one) => one.deteriorating).map((one) => one.name.toLowerCase());
  if (worse.length === 0) return null;
  return (
    <p className="refusal" role="status">
      Getting worse, two times running: {worse.join(", ")}.
    </p>
  );
}
