import { Button } from "../ui/button";
import { clock, dayAndClock } from "../ui/time";
import type { BetweenView, CrisisView } from "../wire";
import { Numbers } from "./help";

interface AloneProps {
  readonly between: BetweenView | null;
  readonly crisis: CrisisView | null;
  readonly connected: boolean;
  readonly onReady: () => void;
}

/** Before anything else between sessions: whom to call, and when anybody looks at alerts. */
export function Alone({ between, crisis, connected, onReady }: AloneProps) {
  return (
    <main className="before stack">
      <h1>Between sessions</h1>
      <section className="card stack" aria-labelledby="first">
        <h2 id="first">If you are in danger, or need somebody now</h2>
        <Numbers crisis={crisis} />
      </section>
      {!connected && (
        <p className="notice" role="status">
          You are not online. The exercises work all the same. A session comes by itself when you are back online.
        </p>
      )}
      <p>{hours(between, connected)}</p>
      <p>
        Here are short exercises to come back to the room. Nobody reads along, and no pictures are worked on: that is
        for your sessions. What you write is kept for your clinician.
      </p>
      <div className="row">
        <Button kind="primary" onPress={onReady}>
          Go on to the exercises
        </Button>
      </div>
    </main>
  );
}

function hours(between: BetweenView | null, connected: boolean): string {
  if (!connected) return "Nobody can be alerted from this page until you are back online. The numbers above work.";
  if (between === null || between.hours === "") {
    return "No hours are set in which alerts from this page are looked at. Please do not rely on it in an emergency.";
  }
  if (between.hours.startsWith("at all hours")) return "Alerts from this page go to somebody on duty, day and night.";
  const now = between.on_duty_now ? "Somebody is on duty now." : "Nobody is on duty now.";
  return `Alerts from this page are looked at during these hours: ${between.hours}. ${now} At other times nobody may be watching.`;
}

interface ClosedProps {
  readonly between: BetweenView | null;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  /** Whether what closed it has not reached the service yet: nobody knows of it then. */
  readonly waits?: boolean;
}

/** After a red finding: whom to call, who has been told, and that a clinician opens it again. */
export function Closed({ between, clinician, crisis, waits = false }: ClosedProps) {
  const closed = between?.closed ?? null;
  return (
    <main className="before stack">
      <h1>Your safety comes first</h1>
      <p>
        What you told us matters, so the exercises are closed until {clinician} has looked at it with you. You did
        nothing wrong.
      </p>
      <section className="notice crisis" aria-labelledby="call">
        <h2 id="call">You do not have to be alone with this</h2>
        <p>If you are in danger, please call now. If somebody is near, ask them to stay with you.</p>
        <Numbers crisis={crisis} />
      </section>
      {waits && (
        <p role="status">
          Until you are back online, {clinician} does not know of it. Please do not wait: call one of these numbers now.
        </p>
      )}
      {closed !== null && (
        <section className="card" aria-labelledby="told">
          <h2 id="told">Who has been told</h2>
          <ul className="plain-list">
            <li>
              {closed.clinician_told_at === null
                ? `We are trying to reach ${clinician}, since ${dayAndClock(closed.at)}. We keep trying.`
                : `${clinician}, at ${clock(closed.clinician_told_at)}.`}
            </li>
            {closed.others_told > 0 && <li>{others(closed.others_told)}</li>}
            <li>
              {closed.answered
                ? "Somebody has seen the alert."
                : "Nobody has answered yet. Please do not wait for us: call one of the numbers."}
            </li>
          </ul>
        </section>
      )}
    </main>
  );
}

function others(number: number): string {
  return number === 1 ? "One more person of the practice." : `${number} more people of the practice.`;
}
