import { type RefObject, useEffect, useState } from "react";
import { sha256 } from "../../link/ids";
import { Button } from "../../ui/button";
import { scale } from "../../ui/scales";
import { useNow } from "../../ui/time";
import type { Checked, ConsoleView, DraftView } from "../../wire";
import { stepName } from "../names";
import { Cautions } from "./cautions";
import { Held } from "./held";
import { Marked } from "./marked";
import type { Orders } from "./orders";
import { Rewrite, type Typed, type Writing } from "./rewrite";

// A card must stand still this long before it can be approved, so that nobody approves what just came under the finger.
const ARM_MS = 600;
// A message should not keep a client waiting longer than this; the card shows its age against it.
const BUDGET_S = 30;

interface Props {
  readonly view: ConsoleView;
  readonly orders: Orders;
  readonly connected: boolean;
  readonly writing: Writing;
  readonly onWriting: (writing: Writing) => void;
  readonly typed: Typed | null;
  readonly onTyped: (typed: Typed) => void;
  readonly checked: Checked | undefined;
  /** Set to the act of approving while it is armed, for the key that does the same. */
  readonly approve: RefObject<(() => void) | null>;
}

/** The one draft that waits for a decision, or a line that says why there is none. */
export function DraftCard(props: Props) {
  const { view, connected } = props;
  if (!connected) {
    return (
      <section className="draft covered" aria-label="Draft" role="alert">
        <p>Not connected; your client is seeing the holding text.</p>
      </section>
    );
  }
  if (view.draft === null) {
    return (
      <section className="draft none" aria-label="Draft">
        <p className="quiet-text">{noDraft(view)}</p>
      </section>
    );
  }
  return <Pending {...props} draft={view.draft} />;
}

function noDraft(view: ConsoleView): string {
  if (view.status === "ended") return "The session is over; there is nothing left to decide.";
  if (view.driving) return "You drive: no drafts are made.";
  if (view.held) return "Paused: no draft is offered until you go on.";
  return `No draft waits. It is ${view.client.name}’s turn, or the step waits for you.`;
}

function Pending(props: Props & { readonly draft: DraftView }) {
  const { view, orders, draft, writing, onWriting, approve } = props;
  const armed = useArmed(draft);
  const sending = draft.decided_by !== null;
  const ready = armed && !sending && writing === "none";
  useEffect(() => {
    approve.current = ready ? () => void orders.approve(draft, draft.text) : null;
    return () => {
      approve.current = null;
    };
  }, [approve, ready, orders, draft]);
  const moves = draft.proposes !== null && draft.proposes !== draft.step;
  return (
    <section className="draft" aria-label="Draft">
      <h2>
        Draft · {stepName(view, draft.step)}
        {moves && <> → {stepName(view, draft.proposes ?? "")}</>}
        <Age since={draft.at} />
      </h2>
      <p className="words">
        <Marked text={draft.text} findings={draft.findings} />
      </p>
      <p className="quiet-text">
        {draft.provenance}
        {draft.ask !== null && ` · with the rating ${scale(draft.ask.scale).name.toLowerCase()}`}
        {draft.awaited && " · a language model is writing other words; you can send these now"}
      </p>
      {draft.findings.length > 0 && <Cautions text={draft.text} findings={draft.findings} />}
      {draft.reviewed !== null && (
        <p className="quiet-text row">
          <span>Reviewed wording: {draft.reviewed}</span>
          <Button onPress={() => void orders.edit(draft, draft.reviewed ?? "")}>Send this instead</Button>
        </p>
      )}
      {writing === "none" ? (
        <div className="row">
          <Button
            kind="primary"
            isDisabled={!ready}
            onPress={() => void orders.approve(draft, draft.text)}
            aria-keyshortcuts="Control+Enter"
          >
            {sending ? "Sending …" : "Approve and send"} <kbd>Ctrl ⏎</kbd>
          </Button>
          <Button onPress={() => onWriting("edit")}>
            Edit <kbd>E</kbd>
          </Button>
          <Button onPress={() => onWriting("steer")}>
            Steer <kbd>S</kbd>
          </Button>
          <Button onPress={() => void orders.discard(draft)}>
            Discard <kbd>X</kbd>
          </Button>
        </div>
      ) : (
        <Rewrite {...props} key={writing} what={writing} onDone={() => onWriting("none")} />
      )}
      {draft.held !== null && <Held held={draft.held} />}
    </section>
  );
}

/** True once this exact text stood on screen for the arming time and its hash is the draft's own. */
function useArmed(draft: DraftView): boolean {
  const [armed, setArmed] = useState<string | null>(null);
  const key = `${draft.draft}.${draft.epoch}.${draft.text}`;
  useEffect(() => {
    let still = true;
    const timer = setTimeout(() => {
      void sha256(draft.text).then((hash) => {
        if (still && hash === draft.sha256) setArmed(key);
      });
    }, ARM_MS);
    return () => {
      still = false;
      clearTimeout(timer);
    };
  }, [key, draft.text, draft.sha256]);
  return armed === key;
}

function Age({ since }: { readonly since: number }) {
  const seconds = Math.max(0, Math.floor((useNow() - since) / 1000));
  return (
    <span className={seconds > BUDGET_S ? "age late" : "age"}>
      {seconds > 600 ? "waiting long" : `${seconds} s of ${BUDGET_S} s`}
      <progress max={BUDGET_S} value={Math.min(seconds, BUDGET_S)} aria-hidden="true" />
    </span>
  );
}
