import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { CourseView } from "../../wire";
import { decisionWords } from "./words";

interface Props {
  readonly course: CourseView;
  readonly onDone: () => Promise<void>;
}

const NEEDS_REASON: ReadonlySet<string> = new Set(["extend", "review", "reopen"]);

/** What is proposed and why, with both answers to it: do this, or decide otherwise with a reason. */
export function Decide({ course, onDone }: Props) {
  const proposal = course.proposal;
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [id, setId] = useState(freshId);
  const others = course.choices.filter((one) => one.decision !== proposal.kind);
  const [chosen, setChosen] = useState(others[0]?.decision ?? proposal.kind);
  const mine = NEEDS_REASON.has(proposal.kind);
  const decide = async (decision: CourseView["proposal"]["kind"], why: string) => {
    const body = { id, version: course.version, decision, reason: why };
    try {
      await call<CourseView>("POST", `/courses/${course.id}/decide`, body);
      setSaid(`Decided: ${decisionWords(decision)}.`);
      setReason("");
    } catch (thrown) {
      setSaid(sentence(thrown));
    }
    setId(freshId());
    await onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void decide(mine && chosen === proposal.kind ? proposal.kind : chosen, reason);
  };
  const refused = others.find((one) => one.decision === chosen)?.refused ?? null;
  const choices = mine ? [[proposal.kind, decisionWords(proposal.kind)] as const] : [];
  return (
    <div className="stack proposal">
      <h3>Proposed next: {decisionWords(proposal.kind)}</h3>
      <p>{proposal.reason}</p>
      {course.unstable && course.circumstances !== null && <p>Circumstances: {course.circumstances}</p>}
      {!mine && proposal.kind !== "wait" && (
        <div className="row">
          <Button kind="primary" onPress={() => void decide(proposal.kind, "")}>
            Do this
          </Button>
        </div>
      )}
      <details open={mine}>
        <summary>{mine ? "Decide with a reason" : "Decide otherwise"}</summary>
        <form className="stack entering" onSubmit={submit}>
          <Choice
            label="Your decision"
            value={chosen}
            choices={[...choices, ...others.map((one) => [one.decision, decisionWords(one.decision)] as const)]}
            onChange={setChosen}
          />
          {refused !== null && <p role="status">{refused}</p>}
          <Field label="Reason" value={reason} onChange={setReason} rows={2} required maxLength={2000} />
          <div className="row">
            <Button type="submit" isDisabled={reason.trim() === "" || refused !== null}>
              Decide this
            </Button>
          </div>
        </form>
      </details>
      <p role="status">{said}</p>
    </div>
  );
}
