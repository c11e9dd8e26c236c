import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../ui/button";
import { softTone } from "../ui/tone";
import type { CrisisView } from "../wire";
import { Numbers } from "./help";

interface BatteryLike {
  readonly level: number;
  readonly charging: boolean;
}

/** Ready check: what the session needs from the device and the room. */
export function Ready({ connected, onReady }: { readonly connected: boolean; readonly onReady: () => void }) {
  const [heard, setHeard] = useState(false);
  const battery = useBattery();
  return (
    <main className="before stack">
      <h1>Before we begin</h1>
      <ul className="checks">
        <Check done={connected} title="Connection">
          {connected ? "You are connected." : "Not connected yet. We keep trying."}
        </Check>
        <Check done={heard} title="Sound">
          <span>A soft tone can call you back when your eyes are closed. </span>
          <Button
            onPress={() => {
              softTone();
              setHeard(true);
            }}
          >
            Play the tone
          </Button>
        </Check>
        <Check done={battery !== null && (battery.charging || battery.level > 0.3)} title="Battery">
          {batteryWords(battery)}
        </Check>
        <Check done={true} title="Screen">
          Make it as bright as is comfortable. Letters can be made bigger with your browser’s zoom.
        </Check>
      </ul>
      <div className="card stack">
        <h2>Your place</h2>
        <p>Be somewhere you can stay and not be overheard. Please do not do this while driving or minding a child.</p>
        <p>Headphones and a glass of water can help. Keep your phone near.</p>
        <p>
          If somebody comes in, press <kbd>Esc</kbd> twice: the page turns into a plain one at once.
        </p>
      </div>
      <Button kind="primary" className="wide" onPress={onReady}>
        I am ready
      </Button>
    </main>
  );
}

function Check(props: { readonly done: boolean; readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <span className={props.done ? "tick done" : "tick"} aria-hidden="true">
        {props.done ? "✓" : "·"}
      </span>
      <div>
        <strong>{props.title}</strong>
        <div>{props.children}</div>
      </div>
    </li>
  );
}

function useBattery(): BatteryLike | null {
  const [battery, setBattery] = useState<BatteryLike | null>(null);
  useEffect(() => {
    const asking = (navigator as { getBattery?: () => Promise<BatteryLike> }).getBattery?.();
    asking?.then(setBattery).catch(() => setBattery(null));
  }, []);
  return battery;
}

function batteryWords(battery: BatteryLike | null): string {
  if (battery === null) return "Please see that it lasts for the session, or plug in.";
  if (battery.charging) return "Plugged in.";
  const percent = Math.round(battery.level * 100);
  return battery.level > 0.3 ? `${percent} % left.` : `${percent} % left. Please plug in.`;
}

interface ConsentProps {
  readonly clinician: string;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Consent for today: what this is, in plain words. Everything else is asked in the session itself. */
export function Consent({ clinician, onAgree, onDecline }: ConsentProps) {
  return (
    <main className="before stack">
      <h1>Consent for today</h1>
      <ul className="plain-list">
        <li>
          <strong>Software writes drafts.</strong> It is a computer program, not a person.
        </li>
        <li>
          <strong>{clinician} reads along and is in control.</strong> You see only what {clinician} let through, or
          words that were checked beforehand for moments that cannot wait.
        </li>
        <li>
          <strong>What you write is stored</strong> in your record, where {clinician} can read it.
        </li>
        <li>
          <strong>You can stop at any moment</strong> with the Stop button. Nobody will ask you why.
        </li>
        <li>
          <strong>This is not for emergencies.</strong> If you are in danger, call the emergency number where you are.
        </li>
      </ul>
      <div className="row">
        <Button kind="primary" onPress={onAgree}>
          I understand and want to begin
        </Button>
        <Button onPress={onDecline}>Not today</Button>
      </div>
    </main>
  );
}

interface DeclinedProps {
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  readonly onBack: () => void;
}

/** "Not today" is a good answer. */
export function Declined({ clinician, crisis, onBack }: DeclinedProps) {
  return (
    <main className="before stack">
      <h1>Not today, then</h1>
      <p>That is fine. Nothing you wrote is lost. Please tell {clinician} in the way you usually reach each other.</p>
      <Numbers crisis={crisis} />
      <Button onPress={onBack}>I changed my mind</Button>
    </main>
  );
}

interface WaitingProps {
  readonly clinician: string;
  readonly connected: boolean;
  readonly crisis: CrisisView | null;
}

/** The waiting room tells the truth about who is here. */
export function Waiting({ clinician, connected, crisis }: WaitingProps) {
  return (
    <main className="before stack">
      <h1>Waiting for {clinician}</h1>
      <p role="status">
        {connected
          ? `${clinician} is not here yet. The session begins by itself when ${clinician} comes in.`
          : "You are not connected. We keep trying; you do not have to do anything."}
      </p>
      <p className="quiet-text">You can leave this page open. If you close it, come back on this same device.</p>
      <section className="card stack" aria-labelledby="sooner">
        <h2 id="sooner">If you need help before that</h2>
        <Numbers crisis={crisis} />
      </section>
    </main>
  );
}
