import { useState } from "react";
import { sentence } from "../link/http";
import { Button } from "../ui/button";
import type { BetweenView, ClientView, CrisisView } from "../wire";
import { Numbers } from "./help";
import { Messages } from "./messages";
import { SignOut } from "./sign-out";

interface Props {
  readonly view: ClientView;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  readonly between: BetweenView | null;
  /** How many things done alone are not sent yet. */
  readonly waiting: number;
  readonly onAlone: () => Promise<void>;
}

/** After the session: what now, whom to reach, and everything that was said. */
export function After({ view, clinician, crisis, between, waiting, onAlone }: Props) {
  const [why, setWhy] = useState<string | null>(null);
  return (
    <main className="before stack">
      <h1>Today’s session is over</h1>
      <p>
        {view.ended?.completed
          ? "Thank you for the work you did today. Give yourself some quiet before you go on with the day."
          : `The session ended early. That is all right. ${clinician} will talk with you about what comes next.`}
      </p>
      <ul className="plain-list">
        <li>Drink something, and feel your feet on the floor. Wait before driving until you feel steady.</li>
        <li>Feelings, pictures or dreams may be stronger for some days. That is common, and it passes.</li>
        <li>Nobody reads along here between sessions. Reach {clinician} in the way you agreed.</li>
      </ul>
      <div className="card">
        <Numbers crisis={crisis} />
      </div>
      {between?.allowed && between.closed === null && (
        <section className="card stack" aria-labelledby="alone">
          <h2 id="alone">Between sessions</h2>
          <p>When you need something to hold on to, there are grounding exercises you can do alone.</p>
          {why !== null && <p role="alert">{why}</p>}
          <div className="row">
            <Button onPress={() => void onAlone().catch((thrown: unknown) => setWhy(sentence(thrown)))}>
              Steady myself
            </Button>
          </div>
        </section>
      )}
      {view.messages.length > 0 && (
        <details className="card">
          <summary>Read what was said today</summary>
          <div className="past">
            <Messages messages={view.messages} unsent={[]} clinician={clinician} connected={true} />
          </div>
        </details>
      )}
      <SignOut waiting={waiting} />
    </main>
  );
}
