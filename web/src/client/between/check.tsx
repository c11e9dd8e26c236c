import { useState } from "react";
import { Button } from "../../ui/button";
import type { CheckEntry, CrisisView } from "../../wire";
import { Numbers } from "../help";
import { Amount, HIGH, Kept, Title, useKeeping } from "./parts";
import type { Tool } from "./state";

interface Props {
  readonly tool: Tool;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
}

/** The risk question before the shelf, in the words of a session alone. Nothing else is asked for. */
export function Check({ tool, clinician, crisis }: Props) {
  const [distress, setDistress] = useState<number | null>(null);
  const { busy, came, entry, keep } = useKeeping(tool);
  const words = tool.mine?.words;
  if (!words?.check) {
    return (
      <main className="before stack between">
        <Title>One moment</Title>
        <p>This opens when you are online.</p>
        <WhomToCall crisis={crisis} />
      </main>
    );
  }
  if (entry !== null) {
    return (
      <main className="before stack between">
        <Title>Thank you for answering</Title>
        {came === null ? (
          <WhomToCall crisis={crisis} />
        ) : (
          <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} numbers />
        )}
        <div>
          <Button kind="primary" className="wide" onPress={tool.pass}>
            To the exercises
          </Button>
        </div>
      </main>
    );
  }
  const answer = (given: CheckEntry["answer"]) => {
    if (given === "no" && (distress ?? 0) < HIGH) tool.pass();
    void keep({ kind: "check", homework: null, answer: given, distress });
  };
  return (
    <main className="before stack between">
      <Title>First, how you are now</Title>
      <Amount label={words.check_distress} value={distress} onChange={setDistress} />
      <fieldset className="question">
        <legend>{words.check}</legend>
        <div className="shelf">
          {(["no", "yes", "unsure"] as const).map((given) => (
            <Button key={given} className="shelf-item" isDisabled={busy} onPress={() => answer(given)}>
              <strong>{words[`check_${given}`]}</strong>
            </Button>
          ))}
        </div>
      </fieldset>
      <WhomToCall crisis={crisis} />
      <p className="quiet-text">{words.alerts}</p>
    </main>
  );
}

function WhomToCall({ crisis }: { readonly crisis: CrisisView | null }) {
  return (
    <section className="notice crisis" aria-label="Whom to call">
      <Numbers crisis={crisis} />
    </section>
  );
}
