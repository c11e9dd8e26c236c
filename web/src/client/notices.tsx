import { Button } from "../ui/button";
import { useNow } from "../ui/time";
import type { CrisisView } from "../wire";
import { Numbers } from "./help";

// After this long without a connection, something to hold on to is better than only waiting.
const GROUNDING_AFTER_MS = 30_000;

/** The connection is gone: what is written stays, and after a while there is something to do. */
export function LostLink({ since }: { readonly since: number | null }) {
  const now = useNow();
  const long = since !== null && now - since > GROUNDING_AFTER_MS;
  return (
    <section className="notice" role="status">
      <p>
        <strong>The connection is lost.</strong> We keep trying. What you write stays here and goes out when it is back.
      </p>
      {long && (
        <p>
          While you wait: open your eyes and look around. Feel your feet on the floor. Name three things you can see.
          Your clinician can see that you are not connected.
        </p>
      )}
    </section>
  );
}

/** The clinician paused the session. */
export function Held({ clinician }: { readonly clinician: string }) {
  return (
    <section className="notice" role="status">
      <p>
        <strong>A short pause.</strong> {clinician} is looking at what comes next. You can still write.
      </p>
    </section>
  );
}

/** Who to call now, where the client is. */
export function CrisisCard({ crisis, clinician }: { readonly crisis: CrisisView; readonly clinician: string }) {
  return (
    <section className="notice crisis" aria-labelledby="crisis-title">
      <h2 id="crisis-title">You do not have to be alone with this</h2>
      <p>{clinician} is being alerted. If you are in danger, please call now.</p>
      <Numbers crisis={crisis} />
    </section>
  );
}

/** Something could not be taken, in one sentence. */
export function Refusal({ words, onSeen }: { readonly words: string; readonly onSeen: () => void }) {
  return (
    <section className="notice row" role="alert">
      <span>{words}</span>
      <Button className="push" onPress={onSeen}>
        All right
      </Button>
    </section>
  );
}
