import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "../../ui/button";
import type { Checked, ConsoleView } from "../../wire";
import type { Orders } from "./orders";
import { OwnWords } from "./own-words";

interface Props {
  readonly view: ConsoleView;
  readonly orders: Orders;
  readonly checked: Checked | undefined;
  readonly onTyping: () => void;
}

/** The clinician's own words: locked until driving. */
export function Composer({ view, orders, checked, onTyping }: Props) {
  const [text, setText] = useState("");
  if (!view.driving) {
    if (view.status === "ended") return null;
    return <p className="composer locked">Locked. Take over to write to {view.client.name} yourself.</p>;
  }
  const send = async () => {
    if (text.trim() !== "" && (await orders.say(text.trim()))) setText("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form className="composer stack" onSubmit={submit}>
      <OwnWords text={text} orders={orders} checked={checked} />
      <div className="row">
        <textarea
          className="input"
          aria-label={`Write to ${view.client.name}`}
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onTyping();
          }}
          onKeyDown={key}
        />
        <Button kind="primary" type="submit">
          Send
        </Button>
      </div>
    </form>
  );
}
