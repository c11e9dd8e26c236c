import { useState } from "react";
import { Button } from "../../ui/button";
import type { ExerciseView } from "../../wire";
import { Rating } from "../rating";
import { Favourites } from "./favourites";
import { A_FALL, another, beginning, linesOf } from "./lines";
import type { Came } from "./outbox";
import { Kept, Screen, type ToolProps, useKeeping } from "./parts";
import type { NewEntry } from "./state";

/** After so many exercises in a row without a fall, somebody else is needed. */
const ENOUGH = 2;

/** The library of exercises, and one after the other as long as they are wanted. */
export function Settle(props: ToolProps) {
  const { tool, onBack } = props;
  const [chosen, setChosen] = useState<ExerciseView | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const [flat, setFlat] = useState(0);
  const exercises = tool.mine?.exercises ?? [];
  if (chosen !== null) {
    const over = (fell: boolean) => {
      setDone([...done, chosen.id]);
      setFlat(fell ? 0 : flat + 1);
    };
    return (
      <One
        key={chosen.id}
        {...props}
        exercise={chosen}
        flat={flat}
        next={another(exercises, [...done, chosen.id])}
        onOver={over}
        onNext={setChosen}
        onBack={() => setChosen(null)}
      />
    );
  }
  return (
    <Screen title="Settle down now" onBack={onBack}>
      <p>Eyes open, light on. Choose any of these. If one does not suit you, take another.</p>
      {exercises.length === 0 && <p>The exercises will be here when you are back online.</p>}
      <ul className="shelf">
        {exercises.map((one) => (
          <li key={one.id}>
            <Button className="shelf-item" onPress={() => setChosen(one)}>
              <strong>{beginning(one.name)}</strong>
              {one.favourite && <span>♥ a favourite of yours</span>}
            </Button>
          </li>
        ))}
      </ul>
      <Favourites tool={tool} />
    </Screen>
  );
}

interface OneProps extends ToolProps {
  readonly exercise: ExerciseView;
  readonly flat: number;
  readonly next: ExerciseView | null;
  readonly onOver: (fell: boolean) => void;
  readonly onNext: (exercise: ExerciseView) => void;
}

/** One exercise: a number, its lines one at a time, and a number again. */
function One(props: OneProps) {
  const { exercise, tool, homework, onBack } = props;
  const [before, setBefore] = useState<number | null>(null);
  const [read, setRead] = useState(false);
  const [fell, setFell] = useState(false);
  const [flat, setFlat] = useState(props.flat);
  const { busy, came, entry, keep } = useKeeping(tool);
  const name = beginning(exercise.name);
  if (came !== null && entry !== null) {
    return <Result {...props} came={came} entry={entry} fell={fell} flat={flat} />;
  }
  if (before === null) {
    return (
      <Screen title={name} onBack={onBack}>
        <Rating scaleId="suds" onRate={setBefore} />
      </Screen>
    );
  }
  if (!read) return <Lines {...props} onRead={() => setRead(true)} />;
  const rate = async (after: number) => {
    if (busy) return;
    const down = before - after >= A_FALL;
    setFell(down);
    setFlat(down ? 0 : props.flat + 1);
    await keep({ kind: "exercise", homework, exercise: exercise.id, before, after });
    props.onOver(down);
  };
  return (
    <Screen title="And now?" onBack={onBack}>
      <Rating scaleId="suds" onRate={(after) => void rate(after)} />
      {busy && <p role="status">One moment.</p>}
    </Screen>
  );
}

/** Exercises in which something is typed or said: a box that nobody reads and that keeps nothing. */
const TYPED: ReadonlySet<string> = new Set(["one_word", "orient"]);

function Lines({ exercise, tool, onRead, onBack }: OneProps & { readonly onRead: () => void }) {
  const [at, setAt] = useState(0);
  const lines = linesOf(exercise);
  const last = at >= lines.length - 1;
  const own = ownWords(exercise.id, tool);
  return (
    <Screen title={beginning(exercise.name)} onBack={onBack}>
      <div className="card line" aria-live="polite">
        <p>{lines[at]}</p>
        {own !== null && <p className="own">{own}</p>}
      </div>
      {TYPED.has(exercise.id) && (
        <div className="field">
          <input className="input" aria-label="If you like to type" placeholder="If you like to type" />
          <small>What you type here is for you alone. It is not kept, and nobody reads it.</small>
        </div>
      )}
      <div className="row">
        {at > 0 && <Button onPress={() => setAt(at - 1)}>Back</Button>}
        <Button kind="primary" className="wide" onPress={() => (last ? onRead() : setAt(at + 1))}>
          {last ? "I have done it" : "Next"}
        </Button>
        <span className="quiet-text push">
          {at + 1} of {lines.length}
        </span>
      </div>
    </Screen>
  );
}

/** What the client prepared for this exercise; it is not kept for the time without a connection. */
function ownWords(exercise: string, tool: ToolProps["tool"]): string | null {
  if (exercise === "anchor_phrase") return tool.mine?.anchor_phrase ?? null;
  return exercise === "safe_cue" ? (tool.mine?.cue_word ?? null) : null;
}

interface ResultProps extends OneProps {
  readonly came: Came;
  readonly entry: NewEntry;
  readonly fell: boolean;
}

function Result({ came, entry, fell, flat, next, clinician, crisis, onNext, onBack }: ResultProps) {
  const told = came.state === "taken" && came.kept?.clinician_told === true;
  const stuck = flat >= ENOUGH;
  return (
    <Screen title={fell ? "That brought it down" : "Not much lower yet"} over={fell || next === null} onBack={onBack}>
      {!fell && <p>That happens, and nothing is wrong with you. Bodies differ.</p>}
      {stuck && (
        <p>
          {told ? "" : `${stuckWords(came, clinician)} `}
          You do not have to go on alone. You can call somebody, or go to somebody near you.
        </p>
      )}
      <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} numbers={stuck} />
      {next !== null && (
        <div>
          <Button kind={fell ? "plain" : "primary"} className="wide" onPress={() => onNext(next)}>
            Another one: {next.name}
          </Button>
        </div>
      )}
    </Screen>
  );
}

function stuckWords(came: Came, clinician: string): string {
  if (came.state === "waiting") return `${beginning(clinician)} is told that it stays high when you are back online.`;
  return `It stays high. ${beginning(clinician)} sees it here later.`;
}
