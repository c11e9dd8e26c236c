import { useState } from "react";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { LONGEST } from "../composer";
import { beginning } from "./lines";
import { Kept, Screen, type ToolProps, useKeeping, useKeptWords } from "./parts";
import type { NewEntry } from "./state";

interface Props extends ToolProps {
  readonly kind: "journal" | "note";
}

/** A page of the journal, or a note. Who reads it, and for what, stands beside the box. */
export function Write({ kind, tool, clinician, crisis, homework, onBack }: Props) {
  const [text, setText] = useKeptWords(tool.mine?.client ?? "", kind);
  const { busy, came, entry, keep } = useKeeping(tool);
  const title = kind === "journal" ? "Write" : `A note for ${clinician}`;
  const done = async () => {
    const answer = await keep({ kind, homework, text: text.trim() });
    if (answer.state !== "refused") setText("");
  };
  if (came !== null && entry !== null && came.state !== "refused") {
    return (
      <Screen title="Thank you for writing" over onBack={onBack}>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  return (
    <Screen title={title} onBack={onBack}>
      <p>
        {kind === "journal"
          ? "Whatever the day was like. One line is enough."
          : `${beginning(clinician)} reads it when there is time. Nobody answers here.`}
      </p>
      {came?.state === "refused" && <p role="alert">{came.why}</p>}
      <Field
        label={kind === "journal" ? "Your journal" : "Your note"}
        value={text}
        onChange={setText}
        rows={7}
        maxLength={LONGEST}
        hint={tool.mine?.words.read_for_danger ?? ""}
      />
      <div>
        <Button kind="primary" className="wide" isDisabled={busy || text.trim() === ""} onPress={() => void done()}>
          Keep it
        </Button>
      </div>
    </Screen>
  );
}

/** A skill that was practised, named as the client calls it. */
export function Skill({ tool, clinician, crisis, homework, onBack }: ToolProps) {
  const [skill, setSkill] = useState("");
  const { busy, came, entry, keep } = useKeeping(tool);
  const given: NewEntry = { kind: "skill", homework, skill: skill.trim(), text: null };
  if (came !== null && entry !== null && came.state !== "refused") {
    return (
      <Screen title="Well done" over onBack={onBack}>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  return (
    <Screen title="Something I practised" onBack={onBack}>
      {came?.state === "refused" && <p role="alert">{came.why}</p>}
      <Field
        label="What did you practise?"
        value={skill}
        onChange={setSkill}
        maxLength={200}
        hint={tool.mine?.words.read_for_danger ?? ""}
      />
      <div>
        <Button
          kind="primary"
          className="wide"
          isDisabled={busy || skill.trim() === ""}
          onPress={() => void keep(given)}
        >
          Keep it
        </Button>
      </div>
    </Screen>
  );
}
