import { call } from "../link/http";
import { Button } from "../ui/button";
import type { ClientView, CrisisView } from "../wire";
import { Numbers } from "./help";
import { Messages } from "./messages";

interface Props {
  readonly view: ClientView;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
}

/** After the session: what now, whom to reach, and everything that was said. */
export function After({ view, clinician, crisis }: Props) {
  const signOut = () => {
    const away = () => window.location.assign("/");
    call("POST", "/logout?page=client").then(away, away);
  };
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
        <li>Nobody watches this page between sessions. Reach {clinician} in the way you agreed.</li>
      </ul>
      <div className="card">
        <Numbers crisis={crisis} />
      </div>
      {view.messages.length > 0 && (
        <details className="card">
          <summary>Read what was said today</summary>
          <div className="past">
            <Messages messages={view.messages} unsent={[]} clinician={clinician} connected={true} />
          </div>
        </details>
      )}
      <div className="row">
        <Button onPress={signOut}>Sign out of this browser</Button>
      </div>
    </main>
  );
}
