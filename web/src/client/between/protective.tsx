import { useEffect, useState } from "react";
import { Button } from "../../ui/button";
import { useNow } from "../../ui/time";
import { softTone } from "../../ui/tone";
import { Amount, Kept, Screen, type ToolProps, useKeeping } from "./parts";

/** How long the picture is held, in seconds. */
const LONG = 60;

/** The client's own protective picture, held for a minute. What is in it is not asked. */
export function Protective({ tool, clinician, crisis, homework, onBack }: ToolProps) {
  const [since, setSince] = useState<number | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const [distress, setDistress] = useState<number | null>(null);
  const { busy, came, entry, keep } = useKeeping(tool);
  if (came !== null && entry !== null) {
    return (
      <Screen title="Well held" over onBack={onBack}>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  if (held !== null) {
    return (
      <Screen title="Look around the room" onBack={onBack}>
        <p>Name three things you see. You are here.</p>
        <Amount label="How strong is distress now? (only if you like)" value={distress} onChange={setDistress} />
        <div>
          <Button
            kind="primary"
            className="wide"
            isDisabled={busy}
            onPress={() => void keep({ kind: "protective_image", homework, held_s: held, distress })}
          >
            Keep it
          </Button>
        </div>
      </Screen>
    );
  }
  return (
    <Screen title="My own picture" onBack={onBack}>
      {since === null ? (
        <>
          <p>
            The picture of your own that protects you or does you good. Let it come as it comes, and stay with it for a
            minute. A softer look is as good as closed eyes.
          </p>
          <p>If something else pushes in, stop, look around, and take an exercise instead.</p>
          <div>
            <Button kind="primary" className="wide" onPress={() => setSince(Date.now())}>
              Begin the minute
            </Button>
          </div>
        </>
      ) : (
        <Minute since={since} onOver={setHeld} />
      )}
    </Screen>
  );
}

function Minute({ since, onOver }: { readonly since: number; readonly onOver: (seconds: number) => void }) {
  const gone = Math.max(0, Math.floor((useNow() - since) / 1000));
  const over = gone >= LONG;
  useEffect(() => {
    if (!over) return;
    softTone();
    onOver(LONG);
  }, [over, onOver]);
  return (
    <div className="stack minute">
      <p>Stay with it. A soft tone comes at the end.</p>
      <progress aria-label="The minute" max={LONG} value={gone} />
      <div>
        <Button className="wide" onPress={() => onOver(Math.min(gone, LONG))}>
          That is enough
        </Button>
      </div>
    </div>
  );
}
