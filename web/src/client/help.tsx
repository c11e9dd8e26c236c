import { useId } from "react";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import type { CrisisView } from "../wire";

/** The numbers to call, kept in this browser; without any, the rule that holds everywhere. */
export function Numbers({ crisis }: { readonly crisis: CrisisView | null }) {
  const id = useId();
  if (crisis === null) {
    return <p>Call the emergency number of the country you are in now. If you can, go to somebody you trust.</p>;
  }
  return (
    <div className="numbers">
      <p id={`${id}.danger`}>In danger now</p>
      <ul aria-labelledby={`${id}.danger`}>
        {crisis.emergency.map((line) => (
          <li key={line}>
            <Dial line={line} />
          </li>
        ))}
      </ul>
      {crisis.lines.length > 0 && <p id={`${id}.talk`}>Somebody to talk to</p>}
      <ul aria-labelledby={`${id}.talk`}>
        {crisis.lines.map((line) => (
          <li key={line}>
            <Dial line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A line of the directory; its first number can be called with one touch. */
function Dial({ line }: { readonly line: string }) {
  const number = /\+?\d[\d\s()-]*\d|\d{2,}/.exec(line)?.[0];
  if (number === undefined) return <>{line}</>;
  return <a href={`tel:${number.replace(/[^\d+]/g, "")}`}>{line}</a>;
}

interface Props {
  readonly open: boolean;
  readonly crisis: CrisisView | null;
  readonly clinician: string;
  readonly connected: boolean;
  readonly onClose: () => void;
}

/** What "I need help now" shows, with or without a connection. */
export function Help({ open, crisis, clinician, connected, onClose }: Props) {
  return (
    <Sheet title="Help now" open={open} onClose={onClose}>
      <div className="stack">
        <p>
          {connected
            ? `${clinician} has been told that you need help.`
            : `You are not connected just now, so ${clinician} does not know yet. You can call without waiting.`}
        </p>
        <Numbers crisis={crisis} />
        <p className="quiet-text">Is somebody near you? You can ask them to sit with you.</p>
        <div className="row">
          <Button kind="primary" onPress={onClose}>
            Back to my session
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
