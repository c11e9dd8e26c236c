import { type FormEvent, useEffect, useState } from "react";
import { call, Problem, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { dayAndClock } from "../../ui/time";
import type { ReviewVersion, SessionReview } from "../../wire";
import { Adherence } from "./adherence";
import { Codes } from "./codes";
import { newest, same, sendable, withItem } from "./given";
import { Supervision } from "./supervision";
import "./afterwards.css";

const GONE = 404;
const CONFLICT = 409;

export interface Loaded {
  readonly review: SessionReview | null;
  readonly why: string | null;
  readonly onReview: (review: SessionReview) => void;
}

/** The review of a session; null asks for none. Whoever was only called to an alert in it is shown nothing. */
export function useSessionReview(session: string | null): Loaded {
  const [review, setReview] = useState<SessionReview | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    if (session === null) return;
    call<SessionReview>("GET", address(session)).then(
      (found) => here && setReview(found),
      (thrown: unknown) => here && !(thrown instanceof Problem && thrown.status === GONE) && setWhy(sentence(thrown)),
    );
    return () => {
      here = false;
    };
  }, [session]);
  return { review, why, onReview: setReview };
}

function address(session: string): string {
  return `/sessions/${encodeURIComponent(session)}/review`;
}

/** What the clinician makes of a session that has ended. */
export function Afterwards({ review, why, onReview }: Loaded) {
  if (review === null) return why === null ? null : <p role="alert">{why}</p>;
  return (
    <details className="card afterwards">
      <summary>
        Fidelity and supervision <span className="quiet-text">{standing(review.versions)}</span>
      </summary>
      <Form review={review} onReview={onReview} />
    </details>
  );
}

/** Why consultation should be considered after this session, if it should. */
export function Consider({ review }: { readonly review: SessionReview | null }) {
  if (review === null || review.consider_consultation.length === 0) return null;
  return (
    <section className="card consider" aria-labelledby="consider">
      <h2 id="consider">Consider consultation</h2>
      <ul>
        {review.consider_consultation.map((one) => (
          <li key={one.id}>{one.says}</li>
        ))}
      </ul>
    </section>
  );
}

interface FormProps {
  readonly review: SessionReview;
  readonly onReview: (review: SessionReview) => void;
}

function Form({ review, onReview }: FormProps) {
  const path = address(review.session);
  const [given, setGiven] = useState(() => newest(review));
  const [why, setWhy] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const unsaved = !same(given, newest(review));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    setWhy(null);
    try {
      onReview(await call<SessionReview>("PUT", path, { follows: review.version, given: sendable(given) }));
    } catch (thrown) {
      setWhy(`${sentence(thrown)} What you wrote is still here.`);
      if (thrown instanceof Problem && thrown.status === CONFLICT)
        await call<SessionReview>("GET", path).then(onReview);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <Codes
        codes={review.codes}
        given={given.codes}
        onGive={(id, code) => setGiven({ ...given, codes: { ...given.codes, [id]: code } })}
      />
      <Adherence
        review={review}
        given={given}
        onItem={(id, item) => setGiven(withItem(given, id, item))}
        onCompetence={(competence) => setGiven({ ...given, competence })}
      />
      <Supervision questions={review.questions} given={given} onChange={setGiven} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={saving || !unsaved}>
          Save the review
        </Button>
        <span role="status">
          {unsaved && "Not saved yet. "}
          {(!unsaved || review.version > 0) && standing(review.versions)}
        </span>
      </div>
      {why !== null && <p role="alert">{why}</p>}
      {review.versions.length > 1 && <Earlier versions={review.versions.slice(0, -1)} />}
    </form>
  );
}

function Earlier({ versions }: { readonly versions: readonly ReviewVersion[] }) {
  return (
    <details>
      <summary>Earlier versions, which are kept</summary>
      <ul className="found">
        {versions.toReversed().map((one) => (
          <li key={one.version}>{saved(one)}</li>
        ))}
      </ul>
    </details>
  );
}

function standing(versions: readonly ReviewVersion[]): string {
  const last = versions.at(-1);
  return last === undefined ? "Nothing was saved yet." : saved(last);
}

function saved({ at, by, version }: ReviewVersion): string {
  return `Saved by ${by}, ${dayAndClock(at)} (version ${version}).`;
}
