import { type FormEvent, type RefObject, useState } from "react";
import { Button } from "../../ui/button";
import { clock } from "../../ui/time";
import type { ConsoleView } from "../../wire";
import { Curve } from "../curve";
import { Newest } from "../measures/newest";
import { valueWords } from "../names";
import { HomeworkDone } from "./homework";
import type { Orders } from "./orders";
import { Risk } from "./risk";
import { Screened } from "./screened";

interface Props {
  readonly view: ConsoleView;
  readonly orders: Orders;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly alert: RefObject<HTMLElement | null>;
}

/** Risk, the curve, the client's own words for this image, private notes. */
export function Right({ view, orders, note, alert }: Props) {
  return (
    <aside className="right" aria-label="Risk, ratings and notes">
      <Risk view={view} orders={orders} alert={alert} />
      <Screened view={view} />
      <Curve ratings={view.ratings} steps={view.steps_entered} />
      <Newest session={view.session} client={view.client.id} moved={moved(view)} />
      <HomeworkDone client={view.client.id} step={view.step} />
      <Words view={view} />
      <Notes view={view} orders={orders} note={note} />
    </aside>
  );
}

/** Rises whenever questionnaires may stand otherwise: an alert came or was decided, or the session went on. */
function moved(view: ConsoleView): number {
  const decided = view.alerts.filter((one) => one.decision !== null).length;
  return view.alerts.length + decided + view.steps_entered.length;
}

const WORDS = [
  ["agenda", "plan for today"],
  ["goal", "goal"],
  ["image_label", "the image"],
  ["memory_label", "the memory"],
  ["belief_text", "what it means"],
  ["hotspot", "hardest moment"],
  ["emotion", "feeling"],
  ["body", "in the body"],
  ["need", "need"],
  ["helper", "helper"],
  ["action", "what helps"],
  ["meaning", "meaning now"],
  ["rescript_summary", "the new image"],
  ["stop_word", "stop word"],
  ["cue_word", "word for the calm place"],
] as const;

function Words({ view }: { readonly view: ConsoleView }) {
  const known = WORDS.filter(([field]) => view.recorded[field] !== undefined && view.recorded[field] !== null);
  return (
    <section className="card" aria-labelledby="words">
      <h2 id="words">{view.client.name}’s words</h2>
      {known.length === 0 && <p className="quiet-text">Nothing recorded yet.</p>}
      <dl className="said">
        {known.map(([field, name]) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{valueWords(view.recorded[field])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type NotesProps = Pick<Props, "view" | "orders" | "note">;

function Notes({ view, orders, note }: NotesProps) {
  const [text, setText] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && (await orders.note(text.trim()))) setText("");
  };
  return (
    <section className="card stack" aria-labelledby="notes">
      <h2 id="notes">Private note</h2>
      {view.notes.length > 0 && (
        <ul className="notes">
          {view.notes.map((one) => (
            <li key={one.seq}>
              {one.text} <span className="quiet-text">{clock(one.at)}</span>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" onSubmit={submit}>
        <textarea
          ref={note}
          className="input"
          rows={2}
          aria-label="Private note"
          placeholder="No client ever sees this."
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button type="submit">Keep the note</Button>
        </div>
      </form>
    </section>
  );
}
