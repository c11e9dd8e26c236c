import { useCallback, useEffect, useState } from "react";
import { call } from "../../link/http";
import { Button } from "../../ui/button";
import type { AskedForms, FormView } from "../../wire";
import { keptSheet, sendWaiting } from "./kept";

const AGAIN_MS = 15_000;

/** What the client is asked for, and for whom it is kept in this browser. */
export interface Asked {
  readonly client: string;
  readonly forms: readonly FormView[];
}

const NONE: Asked = { client: "", forms: [] };

/** What the client is asked for, loaded whenever there is a connection; what waits to be sent is sent first. */
export function useForms(connected: boolean): readonly [Asked, () => void] {
  const [asked, setAsked] = useState(NONE);
  const load = useCallback(async () => {
    try {
      const { client } = await call<AskedForms>("GET", "/me/measures");
      await sendWaiting(client);
      setAsked(await call<AskedForms>("GET", "/me/measures"));
    } catch {
      // Nobody answers just now: what is on the page stays, and the next look comes by itself.
    }
  }, []);
  useEffect(() => {
    if (!connected) return;
    void load();
    const timer = setInterval(() => void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [connected, load]);
  return [asked, load];
}

interface Props {
  readonly asked: Asked;
  readonly clinician: string;
  readonly onFill: (form: FormView) => void;
}

/** What the client is asked to fill in, before or after the session. Nothing here is in the way of anything else. */
export function Forms({ asked, clinician, onFill }: Props) {
  const { client, forms } = asked;
  if (forms.length === 0) return null;
  return (
    <aside className="before asked" aria-label="Questionnaires">
      <section className="card stack">
        <h2>{forms.length === 1 ? "A questionnaire for you" : "Questionnaires for you"}</h2>
        <p>{clinician} asks you to fill this in when you have a quiet moment. You can stop and go on later.</p>
        <ul className="plain-list">
          {forms.map((form) => {
            const sheet = keptSheet(client, form.id);
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
                {sheet.handed !== null ? (
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
