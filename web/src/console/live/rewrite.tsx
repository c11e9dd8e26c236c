import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import type { Checked, DraftView } from "../../wire";
import type { Orders } from "./orders";
import { OwnWords } from "./own-words";

/** Which of the two boxes under the draft is open. */
export type Writing = "none" | "edit" | "steer";

/** What was typed into a box, and over which draft it was begun: it stays when another draft takes that one's place. */
export interface Typed {
  readonly draft: string;
  readonly text: string;
}

interface Props {
  readonly what: "edit" | "steer";
  readonly draft: DraftView;
  readonly orders: Orders;
  readonly checked: Checked | undefined;
  readonly typed: Typed | null;
  readonly onTyped: (typed: Typed) => void;
  readonly onDone: () => void;
}

/** The box for the clinician's words in place of a draft, or for what should be different. */
export function Rewrite({ what, draft, orders, checked, typed, onTyped, onDone }: Props) {
  const [sending, setSending] = useState(false);
  const text = typed?.text ?? (what === "edit" ? draft.text : "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || sending) return;
    setSending(true);
    const taken = what === "edit" ? await orders.edit(draft, text) : await orders.steer(draft, text);
    setSending(false);
    if (taken) onDone();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {typed !== null && typed.draft !== draft.draft && (
        <p className="quiet-text">The draft has changed since you began. Your words are kept.</p>
      )}
      <Field
        label={what === "edit" ? "Your words in its place" : "What should be different?"}
        rows={3}
        value={text}
        onChange={(next) => onTyped({ draft: typed?.draft ?? draft.draft, text: next })}
        autoFocus
      />
      {what === "edit" && typed !== null && <OwnWords text={text} orders={orders} checked={checked} />}
      <div className="row">
        <Button kind="primary" type="submit">
          {what === "edit" ? "Send these words" : "Ask for another draft"}
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
