import { useState } from "react";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { LONGEST } from "../composer";
import { Amount, Kept, Screen, type ToolProps, useKeeping, useKeptWords } from "./parts";

/** The picture came by itself: opening this and keeping it are two taps, and nothing has to be said. */
export function Picture({ tool, clinician, crisis, homework, onBack }: ToolProps) {
  const [distress, setDistress] = useState<number | null>(null);
  const [text, setText] = useKeptWords(tool.mine?.client ?? "", "picture");
  const { busy, came, entry, keep } = useKeeping(tool);
  const done = async () => {
    const answer = await keep({ kind: "intrusion", homework, distress, text: text.trim() || null });
    if (answer.state !== "refused") setText("");
  };
  if (came !== null && entry !== null && came.state !== "refused") {
    return (
      <Screen title="Noted" over onBack={onBack}>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  return (
    <Screen title="A picture came" onBack={onBack}>
      <p>You only need to say that it came. What was in it can stay where it is.</p>
      {came?.state === "refused" && <p role="alert">{came.why}</p>}
      <div>
        <Button kind="primary" className="wide" isDisabled={busy} onPress={() => void done()}>
          Keep it
        </Button>
      </div>
      <Amount label="How strong is the distress? (only if you like)" value={distress} onChange={setDistress} />
      <Words tool={tool} text={text} onChange={setText} />
    </Screen>
  );
}

const TIMES = [0, 1, 2, 3, 4, 5, 6] as const;

/** A night with the dream, by taps. */
export function Night({ tool, clinician, crisis, homework, onBack }: ToolProps) {
  const [woken, setWoken] = useState<number | null>(null);
  const [distress, setDistress] = useState<number | null>(null);
  const [text, setText] = useKeptWords(tool.mine?.client ?? "", "night");
  const { busy, came, entry, keep } = useKeeping(tool);
  const done = async () => {
    const answer = await keep({
      kind: "nightmare",
      homework,
      awakenings: woken,
      morning_distress: distress,
      text: text.trim() || null,
    });
    if (answer.state !== "refused") setText("");
  };
  if (came !== null && entry !== null && came.state !== "refused") {
    return (
      <Screen title="Noted" over onBack={onBack}>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  return (
    <Screen title="Last night" onBack={onBack}>
      {came?.state === "refused" && <p role="alert">{came.why}</p>}
      <fieldset className="question">
        <legend>How many times did the dream wake you?</legend>
        <div className="taps">
          {TIMES.map((times) => (
            <Button
              key={times}
              aria-pressed={woken === times}
              aria-label={times === 6 ? "6 times or more" : times === 1 ? "once" : `${times} times`}
              onPress={() => setWoken(times)}
            >
              {times === 6 ? "6 +" : times}
            </Button>
          ))}
        </div>
      </fieldset>
      <Amount label="How strong was the distress in the morning?" value={distress} onChange={setDistress} />
      <Words tool={tool} text={text} onChange={setText} />
      <div>
        <Button
          kind="primary"
          className="wide"
          isDisabled={busy || (woken === null && distress === null && text.trim() === "")}
          onPress={() => void done()}
        >
          Keep it
        </Button>
      </div>
    </Screen>
  );
}

interface WordsProps {
  readonly tool: ToolProps["tool"];
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A few words for whoever wants to add them, with who reads them. */
function Words({ tool, text, onChange }: WordsProps) {
  const [begun] = useState(text !== "");
  return (
    <details open={begun}>
      <summary>Add a few words</summary>
      <Field
        label="A few words"
        value={text}
        onChange={onChange}
        rows={3}
        maxLength={LONGEST}
        hint={tool.mine?.words.read_for_danger ?? ""}
      />
    </details>
  );
}
