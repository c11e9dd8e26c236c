import { useCallback, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import type { ClientFile, ClientMeasures, InstrumentView } from "../../wire";
import { Course } from "../course/course";
import { Progress } from "../progress/progress";
import { Enter } from "./enter";
import { Give } from "./give";
import { Series } from "./series";
import "./measures.css";

interface Filed {
  readonly file: ClientFile;
  readonly measures: ClientMeasures;
  readonly instruments: readonly InstrumentView[];
}

/** One client: the course, progress, and questionnaires given out, entered and read over time. */
export function Client({ client }: { readonly client: string }) {
  const [filed, setFiled] = useState<Filed | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const path = `/clients/${encodeURIComponent(client)}`;
  const load = useCallback(async () => {
    try {
      const [file, measures, instruments] = await Promise.all([
        call<ClientFile>("GET", path),
        call<ClientMeasures>("GET", `${path}/measures`),
        call<InstrumentView[]>("GET", "/instruments"),
      ]);
      setFiled({ file, measures, instruments });
      setWhy(null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  }, [path]);
  useEffect(() => {
    void load();
  }, [load]);
  if (filed === null) return <main className="page">{why !== null && <p role="alert">{why}</p>}</main>;
  const { file, measures, instruments } = filed;
  return (
    <main className="page stack measures">
      <header className="stack">
        <h1>{file.name}</h1>
      </header>
      {why !== null && <p role="alert">{why}</p>}
      <Course client={client} />
      <Progress of={{ client }} />
      <h2>Questionnaires</h2>
      <p className="quiet-text">
        A questionnaire screens and follows; it decides nothing. Filling it in on a screen was not part of how these
        were tested.
      </p>
      <Give client={client} instruments={instruments} plans={measures.plans} onDone={load} />
      <Enter client={client} instruments={instruments} onDone={load} />
      {measures.series.length === 0 && <p className="quiet-text">Nothing has been filled in yet.</p>}
      {measures.series.map((series) => (
        <Series
          key={series.instrument}
          series={series}
          instrument={instruments.find((one) => one.id === series.instrument)}
        />
      ))}
    </main>
  );
}
