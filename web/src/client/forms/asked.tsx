import { useCallback, useEffect, useState } from "react";
import { call } from "../../link/http";
import { Button } from "../../ui/button";
import type { FormView } from "../../wire";
import { forgetSheet, handIn, keptSheet } from "./kept";

const AGAIN_MS = 15_000;

/** The questionnaires the client is asked for, loaded whenever there is a connection; unsent ones are sent then. */
export function useForms(session: string | null, connected: boolean): readonly [readonly FormView[], () => void] {
  const [forms, setForms] = useState<readonly FormView[]>([]);
  const load = useCallback(async () => {
    try {
      const asked = await call<FormView[]>("GET", "/me/measures");
      setForms(session === null ? asked : await sendWaiting(session, asked));
    } catch {
      // Nobody answers just now: what is on the page stays, and the next look comes by itself.
    }
  }, [session]);
  useEffect(() => {
    if (!connected || session === null) return;
    void load();
    const timer = setInterval(() => void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [connected, session, load]);
  return [forms, load];
}

/** Hands in what the person handed in without a connection; what is still to be filled in is left. */
async function sendWaiting(session: string, forms: readonly FormView[]): Promise<readonly FormView[]> {
  const left: FormView[] = [];
  for (const form of forms) {
    const sheet = keptSheet(session, form.id);
    const sent = sheet.handed ? await handIn(form, sheet) : null;
    if (sent?.state === "taken") forgetSheet(session, form.id);
    else left.push(form);
  }
  return left;
}

interface Props {
  readonly session: string;
  readonly forms: readonly FormView[];
  readonly clinician: string;
  readonly onFill: (form: FormView) => void;
}

/** What the client is asked to fill in, before or after the session. Nothing here is in the way of anything else. */
export function AskedForms({ session, forms, clinician, onFill }: Props) {
  if (forms.length === 0) return null;
  return (
    <aside className="before asked" aria-label="Questionnaires">
      <section className="card stack">
        <h2>{forms.length === 1 ? "A questionnaire for you" : "Questionnaires for you"}</h2>
        <p>{clinician} asks you to fill this in when you have a quiet moment. You can stop and go on later.</p>
        <ul className="plain-list">
          {forms.map((form) => {
            const sheet = keptSheet(session, form.id);
            const begun = Object.keys(sheet.answers).length;
            return (
              <li key={form.id} className="row">
                <span>
                  {form.full_name}
                  <small className="quiet-text">
                    {" "}
                    · {form.items.length} questions{begun > 0 ? `, ${begun} answered` : ""}
                  </small>
                </span>
                {sheet.handed ? (
                  <span role="status">Handed in. It is sent as soon as you are connected.</span>
                ) : (
                  <Button className="push" onPress={() => onFill(form)}>
                    {begun > 0 ? "Go on with it" : "Fill it in"}
                    <span className="unseen">: {form.full_name}</span>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </aside>
  );
}
