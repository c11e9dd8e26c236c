import { useEffect, useState } from "react";
import { call } from "../../link/http";
import type { ClientMeasures } from "../../wire";
import { To } from "../link";
import { changeWords, totalWords } from "./series";
import "./measures.css";

interface Props {
  readonly session: string;
  readonly client: string;
  /** Changes when a questionnaire may have come in: they are looked at again then. */
  readonly moved: number;
}

/** The newest answers to each questionnaire, beside the ratings of the session. */
export function Newest({ session, client, moved }: Props) {
  const [measures, setMeasures] = useState<ClientMeasures | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later entry is the reason to look again
  useEffect(() => {
    let here = true;
    call<ClientMeasures>("GET", `/sessions/${encodeURIComponent(session)}/measures`).then(
      (found) => here && setMeasures(found),
      () => undefined, // what was shown stays; the alert, if there is one, comes by itself
    );
    return () => {
      here = false;
    };
  }, [session, moved]);
  return (
    <section className="card stack" aria-labelledby="newest">
      <div className="row">
        <h2 id="newest">Questionnaires</h2>
        <To to={{ screen: "client", client }} className="button quiet push">
          All of them
        </To>
      </div>
      {measures?.series.length === 0 && <p className="quiet-text">None filled in.</p>}
      <dl className="said">
        {measures?.series.map((series) => {
          const newest = series.points.at(-1);
          if (newest === undefined) return null;
          return (
            <div key={series.instrument}>
              <dt>{series.name}</dt>
              <dd>
                {totalWords(newest, series)}
                {newest.change !== null && ` · ${changeWords(newest)}`}
                {series.stale && " · old answers"}
                {newest.flags.map((flag) => (
                  <span key={flag.code} className="flagged">
                    <span className={`level ${flag.light}`}>{flag.light}</span> {flag.says}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
