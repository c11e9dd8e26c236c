import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { Button } from "../ui/button";

interface Props {
  readonly text: string;
  readonly connected: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: (text: string) => void;
}

/** Longest message the service takes, in characters. */
export const LONGEST = 8_000;

/** Where the client writes. What stands here is kept in this browser until it is sent. */
export function Composer({ text, connected, onChange, onSend }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    const words = text.trim();
    if (words === "") return;
    onSend(words);
    box.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form className="say" onSubmit={submit}>
      <div className="field">
        <textarea
          ref={box}
          className="input"
          aria-label="Your words"
          placeholder="A few words are enough. Take your time."
          rows={2}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={key}
        />
        {!connected && text !== "" && <small>not sent yet</small>}
      </div>
      <Button kind="primary" type="submit">
        Send
      </Button>
    </form>
  );
}
