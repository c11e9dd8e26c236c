import { useNewestInView } from "../ui/newest";
import type { MessageView } from "../wire";
import type { Unsent } from "./model";

interface Props {
  readonly messages: readonly MessageView[];
  readonly unsent: readonly Unsent[];
  readonly clinician: string;
  readonly connected: boolean;
}

/** The messages, newest in view. A screen reader hears each finished one once; focus is left where it is. */
export function Messages({ messages, unsent, clinician, connected }: Props) {
  const box = useNewestInView(`${messages.at(-1)?.seq ?? 0}.${unsent.length}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="log" ref={box} tabIndex={0}>
      <div className="turns" role="log" aria-label="Messages">
        {messages.map((message) => (
          <Message key={message.seq} message={message} clinician={clinician} />
        ))}
      </div>
      {unsent.map((one) => (
        <article className="turn me" key={one.id}>
          <p>{one.text}</p>
          <div className="by">{connected ? "on its way" : "not sent yet"}</div>
        </article>
      ))}
    </div>
  );
}

function Message({ message, clinician }: { readonly message: MessageView; readonly clinician: string }) {
  const mine = message.who === "me";
  return (
    <article className={mine ? "turn me" : "turn it"}>
      <p>{message.text}</p>
      <div className="by">{by(message.who, clinician)}</div>
    </article>
  );
}

/** Who wrote a message, said plainly: software never passes for a person. */
function by(who: MessageView["who"], clinician: string): string {
  switch (who) {
    case "me":
      return "received";
    case "guide":
      return `written by software, checked by ${clinician}`;
    case "clinician":
      return `written by ${clinician}`;
    case "service":
      return "a prepared message, sent at once";
    default:
      return who satisfies never;
  }
}
