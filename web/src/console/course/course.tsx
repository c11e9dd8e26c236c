import { useCallback, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import type { CourseLine, CourseView } from "../../wire";
import { PROTOCOLS } from "../names";
import { Decide } from "./decide";
import { Homework } from "./homework";
import { Objectives } from "./objectives";
import { Sessions } from "./sessions";
import { Targets } from "./targets";
import { STAGES } from "./words";
import "./course.css";

/** The courses of a client: the newest open one in full. */
export function Course({ client }: { readonly client: string }) {
  const [course, setCourse] = useState<CourseView | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      const lines = await call<CourseLine[]>("GET", `/clients/${encodeURIComponent(client)}/courses`);
      const line = lines.find((one) => one.closed_at === null) ?? lines[0];
      setCourse(line === undefined ? null : await call<CourseView>("GET", `/courses/${line.id}`));
      setWhy(null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  }, [client]);
  useEffect(() => {
    void load();
  }, [load]);
  if (course === null) {
    return (
      <section className="card stack" aria-labelledby="course">
        <h2 id="course">Course</h2>
        {why === null ? (
          <p className="quiet-text">No course yet. It begins with the first session you plan.</p>
        ) : (
          <p role="alert">{why}</p>
        )}
      </section>
    );
  }
  const protocol = PROTOCOLS.find(([key]) => key === course.protocol)?.[1] ?? course.protocol;
  return (
    <section className="card stack course" aria-labelledby="course">
      <div className="row">
        <h2 id="course">Course: {protocol}</h2>
        <span className="quiet-text push">
          {course.held} of {course.agreed} sessions with an image
        </span>
      </div>
      <StageLine stage={course.stage} />
      {why !== null && <p role="alert">{why}</p>}
      <Decide course={course} onDone={load} />
      <Targets key={`targets.${course.version}`} course={course} onDone={load} />
      <Sessions course={course} />
      <Objectives course={course} onDone={load} />
      <Homework course={course} onDone={load} />
    </section>
  );
}

function StageLine({ stage }: { readonly stage: CourseView["stage"] }) {
  return (
    <ol className="stage-line" aria-label="Stages of the course">
      {STAGES.map(([key, words]) => (
        <li key={key} aria-current={key === stage ? "step" : undefined}>
          {words}
        </li>
      ))}
    </ol>
  );
}
