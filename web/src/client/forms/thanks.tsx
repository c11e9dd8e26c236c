import { Button } from "../../ui/button";
import type { CrisisView } from "../../wire";
import { Numbers } from "../help";
import type { HandedIn } from "./kept";

interface Props {
  readonly handed: HandedIn;
  readonly help: boolean;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  readonly onLeave: () => void;
}

/** After handing in. Where an answer calls for it, whom to call stands first, also without a connection. */
export function Thanks({ handed, help, clinician, crisis, onLeave }: Props) {
  const waiting = handed.state === "waiting";
  const numbers = handed.state === "taken" ? (handed.taken.crisis ?? crisis) : crisis;
  return (
    <main className="before stack form">
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        Thank you
      </h1>
      {help && (
        <section className="card stack" role="alert" aria-label="Help">
          <p>
            Thank you for answering that as it is. You do not have to wait with it: you can call somebody now, also just
            to talk.
          </p>
          <Numbers crisis={numbers} />
        </section>
      )}
      <p role="status">{words(handed, help, clinician)}</p>
      {waiting && <p>You do not have to do anything: it is kept on this device and sent by itself.</p>}
      <div className="row">
        <Button kind="primary" onPress={onLeave}>
          Done
        </Button>
      </div>
    </main>
  );
}

function words(handed: HandedIn, help: boolean, clinician: string): string {
  if (handed.state === "waiting") return `You are not connected, so ${clinician} does not have it yet.`;
  const told = handed.state === "taken" && handed.taken.clinician_told;
  if (help && told) return `A message about it goes to ${clinician} at once. It can take a while until it is read.`;
  return `${clinician} can read it now, and will look at it with you.`;
}
