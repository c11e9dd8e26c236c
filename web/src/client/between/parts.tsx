import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/button";
import type { CrisisView } from "../../wire";
import { Numbers } from "../help";
import { keptWords } from "./kept-words";
import { beginning } from "./lines";
import type { Came } from "./outbox";
import type { NewEntry, Tool } from "./state";

/** What every screen between sessions is given. */
export interface ToolProps {
  readonly tool: Tool;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  /** The piece of homework it is done for, if it is. */
  readonly homework: string | null;
  readonly onBack: () => void;
}

/** A distress at which somebody should not be alone with it, of 100. */
export const HIGH = 70;

/** The heading of a screen. It takes the focus when another screen appears: a keyboard and a voice begin there. */
export function Title({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heading is another screen
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [children]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

interface ScreenProps {
  readonly title: string;
  /** Whether there is nothing more to do on it. */
  readonly over?: boolean;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A screen of its own with a way back. */
export function Screen({ title, over = false, onBack, children }: ScreenProps) {
  return (
    <main className="before stack between">
      <Title>{title}</Title>
      {children}
      <div className="row">
        <Button kind={over ? "primary" : "plain"} onPress={onBack}>
          Back to the list
        </Button>
      </div>
    </main>
  );
}

/** Keeps an entry once, however often the button is pressed, and then says what came of it. */
export function useKeeping(tool: Tool) {
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came | null>(null);
  const [entry, setEntry] = useState<NewEntry | null>(null);
  const running = useRef<Promise<Came> | null>(null);
  const keep = async (given: NewEntry): Promise<Came> => {
    if (running.current !== null) return running.current;
    setBusy(true);
    setEntry(given);
    running.current = tool.keep(given);
    const answer = await running.current;
    running.current = null;
    setCame(answer);
    setBusy(false);
    return answer;
  };
  return { busy, came, entry, keep };
}

interface KeptProps {
  readonly came: Came;
  readonly entry: NewEntry;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  /** Whether whom to call is shown whatever is in the entry. */
  readonly numbers?: boolean;
}

/** What came of an entry. Whom to call stands first where words or numbers ask for it, also without a connection. */
export function Kept({ came, entry, clinician, crisis, numbers = false }: KeptProps) {
  const answer = came.state === "taken" ? came.kept : null;
  const alone = came.state === "waiting" && (isHigh(entry) || ("text" in entry && Boolean(entry.text)));
  return (
    <div className="stack" role="status">
      <p>{cameWords(came, clinician)}</p>
      {answer !== null && answer.says !== "" && <p>{answer.says}</p>}
      {alone && (
        <p>
          Until you are back online, {clinician} does not have it. If it is too much, or you are in danger, call one of
          these numbers now.
        </p>
      )}
      {(numbers || alone || answer?.crisis != null || isHigh(entry)) && (
        <section className="notice crisis" aria-label="Whom to call">
          <Numbers crisis={answer?.crisis ?? crisis} />
        </section>
      )}
    </div>
  );
}

function cameWords(came: Came, clinician: string): string {
  switch (came.state) {
    case "taken":
      return `Kept. ${beginning(clinician)} can see it.`;
    case "waiting":
      return came.lasting
        ? "Kept on this device. It will be sent when you are back online."
        : "It will be sent when you are back online. This browser keeps nothing, so please leave this page open.";
    case "refused":
      return came.why;
    default:
      return came satisfies never;
  }
}

/** Whether a number in it is high, or an answer that somebody has to know of. */
function isHigh(entry: NewEntry): boolean {
  switch (entry.kind) {
    case "check":
      return entry.answer !== "no" || (entry.distress ?? 0) >= HIGH;
    case "intrusion":
    case "protective_image":
      return (entry.distress ?? 0) >= HIGH;
    case "nightmare":
      return (entry.morning_distress ?? 0) >= HIGH;
    case "exercise":
    case "rescript_read":
      return entry.before >= HIGH || entry.after >= HIGH;
    case "journal":
    case "note":
    case "skill":
      return false;
    default:
      return entry satisfies never;
  }
}

/** Words in a box that survive a reload until they are handed on. */
export function useKeptWords(client: string, box: string): readonly [string, (text: string) => void] {
  const place = keptWords(client, box);
  const [text, setText] = useState(() => place.read());
  const change = (words: string) => {
    setText(words);
    place.write(words);
  };
  return [text, change];
}

interface AmountProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** Distress from 0 to 100 on a slider that says nothing until it is touched. */
export function Amount({ label, value, onChange }: AmountProps) {
  const id = useId();
  return (
    <div className="field amount">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        className={value === null ? "unsaid" : ""}
        min={0}
        max={100}
        step={5}
        value={value ?? 0}
        aria-valuetext={value === null ? "not said" : String(value)}
        onChange={(event) => onChange(Number(event.target.value))}
        onClick={(event) => onChange(Number(event.currentTarget.value))}
      />
      <div className="anchors" aria-hidden="true">
        <span>0 · calm</span>
        <output htmlFor={id}>{value === null ? "not said" : value}</output>
        <span>100 · the worst</span>
      </div>
    </div>
  );
}
