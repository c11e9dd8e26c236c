import { useId } from "react";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import type { CrisisView } from "../wire";
import type { Called } from "./model";

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
  /** What became of the call for help: it is said only once the service has it. */
  readonly called: Called;
  readonly onClose: () => void;
}

function calledWords(called: Called, clinician: string): string {
  switch (called) {
    case "told":
      return `${clinician} is being alerted now. If ${clinician} does not answer, the people on call are alerted too.`;
    case "calling":
      return "Your call for help is on its way. You can call one of these numbers without waiting.";
    case "unreached":
      return `You are not connected just now, so ${clinician} does not know yet. You can call without waiting.`;
    default:
      return called satisfies never;
  }
}

/** What "I need help now" shows, with or without a connection. */
export function Help({ open, crisis, clinician, called, onClose }: Props) {
  return (
    <Sheet title="Help now" open={open} onClose={onClose}>
      <div className="stack">
        <p role="status">{calledWords(called, clinician)}</p>
        <Numbers crisis={crisis} />
        <p className="quiet-text">Is somebody near you? You can ask them to sit with you.</p>
        <div className="row">
          <Button kind="primary" onPress={onClose}>
            Back to the page
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** The one button that stands on every screen before, after and beside a session. */
export function HelpBar({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <footer className="always help-bar">
      <Button kind="danger" onPress={onHelp}>
        I need help now
      </Button>
    </footer>
  );
}
