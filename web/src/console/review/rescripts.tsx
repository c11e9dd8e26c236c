import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { dayAndClock } from "../../ui/time";
import type { RescriptView } from "../../wire";

/** The client's rescripts in their own words. Each is closed to them when they are alone until it is unlocked. */
export function OwnRescripts({ client }: { readonly client: string }) {
  const [rescripts, setRescripts] = useState<readonly RescriptView[] | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const path = `/clients/${encodeURIComponent(client)}/rescripts`;
  useEffect(() => {
    let here = true;
    call<RescriptView[]>("GET", path).then(
      (found) => here && setRescripts(found),
      (thrown: unknown) => here && setWhy(sentence(thrown)),
    );
    return () => {
      here = false;
    };
  }, [path]);
  const turn = async (one: RescriptView) => {
    setWhy(null);
    try {
      const deed = one.unlocked ? "lock" : "unlock";
      const turned = await call<RescriptView>("POST", `${path}/${encodeURIComponent(one.id)}/${deed}`);
      setRescripts((known) => known?.map((other) => (other.id === turned.id ? turned : other)) ?? null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <section className="card stack" aria-labelledby="rescripts">
      <h2 id="rescripts">Own rescripts</h2>
      {why !== null && <p role="alert">{why}</p>}
      {rescripts?.length === 0 && <p className="quiet-text">None yet. One is kept when a session with one ends.</p>}
      {rescripts !== null && rescripts.length > 0 && (
        <ul className="found">
          {rescripts.map((one) => (
            <li key={one.id}>
              <div className="row">
                <span>
                  <strong>Imagined</strong>, {dayAndClock(one.made_at)}
                </span>
                <Button className="push" onPress={() => void turn(one)}>
                  {one.unlocked ? "Lock" : "Unlock"}
                  <span className="unseen"> the rescript of {dayAndClock(one.made_at)}</span>
                </Button>
              </div>
              <q className="their-words">{one.text}</q>
              <div className="quiet-text" role="status">
                {standing(one)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whether the client can read it now, and why not. */
function standing({ unlocked, unlocked_at, locked_for, rises }: RescriptView): string {
  const risen = rises === 1 ? " After one reading distress was higher by 20 or more." : "";
  if (unlocked) return `Open to the client since ${dayAndClock(unlocked_at ?? 0)}.${risen}`;
  if (locked_for === "distress_rose") return "Locked by itself: distress rose by 20 or more after it twice.";
  return locked_for === "by_clinician" ? "Locked again." : "Locked. The client cannot read it alone.";
}
