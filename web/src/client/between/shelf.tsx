import { useState } from "react";
import { Button } from "../../ui/button";
import type { CrisisView, OpenHomework } from "../../wire";
import { Closed } from "../alone";
import { Numbers } from "../help";
import { SignOut } from "../sign-out";
import { Check } from "./check";
import { Homework } from "./homework";
import { Night, Picture } from "./logs";
import { withWaiting } from "./outbox";
import { Screen, Title, type ToolProps } from "./parts";
import { Protective } from "./protective";
import { Rescripts } from "./rescript";
import { Settle } from "./settle";
import type { Tool } from "./state";
import { Skill, Write } from "./write";
import "./between.css";

/** What stands on the shelf. */
export type Thing =
  | "settle"
  | "picture"
  | "night"
  | "write"
  | "protective"
  | "rescripts"
  | "note"
  | "skill"
  | "changing";

interface Props {
  readonly tool: Tool;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  readonly connected: boolean;
  /** Who waits or what is due besides: the sentence, and the way there; null when there is nothing. */
  readonly call: { readonly says: string; readonly go: string; readonly onGo: () => void } | null;
  readonly onLed: (() => void) | null;
  readonly onBack: () => void;
}

/** Between sessions: everything a client can do alone, each one tap away, with and without a connection. */
export function Shelf(props: Props) {
  const { tool, clinician, crisis, call } = props;
  const [taken, setTaken] = useState<{ thing: Thing; homework: string | null } | null>(null);
  const back = () => setTaken(null);
  const take = (thing: Thing, homework: string | null = null) => setTaken({ thing, homework });
  return (
    <>
      {(call !== null || tool.told !== null) && (
        <aside className="before above stack" aria-label="For you">
          {call !== null && (
            <section className="notice" role="status">
              <p>{call.says}</p>
              <div>
                <Button kind="primary" onPress={call.onGo}>
                  {call.go}
                </Button>
              </div>
            </section>
          )}
          {tool.told !== null && (
            <section className="notice crisis" role="alert">
              <p>{tool.told.says}</p>
              <Numbers crisis={tool.told.crisis ?? crisis} />
              <div>
                <Button onPress={tool.seen}>All right</Button>
              </div>
            </section>
          )}
        </aside>
      )}
      {tool.shut ? (
        <Closed between={null} clinician={clinician} crisis={crisis} waits={answerWaits(tool)} />
      ) : taken === null && tool.due ? (
        <Check tool={tool} clinician={clinician} crisis={crisis} />
      ) : taken === null ? (
        <All {...props} onTake={take} />
      ) : (
        <One
          thing={taken.thing}
          homework={taken.homework}
          tool={tool}
          clinician={clinician}
          crisis={crisis}
          onBack={back}
          onTake={take}
        />
      )}
    </>
  );
}

/** Whether a yes to the risk question has not reached the service yet. */
function answerWaits(tool: Tool): boolean {
  return tool.waiting.some((one) => one.entry.kind === "check");
}

interface AllProps extends Props {
  readonly onTake: (thing: Thing, homework?: string | null) => void;
}

/** The shelf itself. */
function All({ tool, clinician, connected, onLed, onBack, onTake }: AllProps) {
  const { mine, waiting } = tool;
  const homework: readonly OpenHomework[] = withWaiting(mine?.homework ?? [], waiting);
  return (
    <main className="before stack between">
      <Title>What would help now?</Title>
      <Connection tool={tool} connected={connected} />
      <ul className="shelf">
        <Item name="Settle down now" says="Short exercises to come back to the room" onPress={() => onTake("settle")} />
        <Item name="A picture came" says="Note it with one more tap" onPress={() => onTake("picture")} />
        <Item name="Last night" says="Note the dream and the waking" onPress={() => onTake("night")} />
        <Item
          name="Write"
          says={`Your journal. It is read for signs of danger, and by ${clinician}`}
          onPress={() => onTake("write")}
        />
        <Item
          name="My own picture"
          says="Hold your protective picture for a minute"
          onPress={() => onTake("protective")}
        />
        <Item
          name="My new picture in my words"
          says={`Read or hear what ${clinician} has opened for you`}
          onPress={() => onTake("rescripts")}
        />
        <Item
          name={`A note for ${clinician}`}
          says="Read when there is time; nobody answers here"
          onPress={() => onTake("note")}
        />
      </ul>
      <Homework homework={homework} onTake={onTake} />
      {mine !== null && <p className="quiet-text">{mine.words.alerts}</p>}
      <div className="row">
        {onLed !== null && <Button onPress={onLed}>Be asked one thing at a time</Button>}
        <Button onPress={() => onTake("changing")}>I want to change a picture</Button>
        <Button onPress={onBack}>Hours and numbers</Button>
      </div>
      <Unsent tool={tool} />
      <SignOut waiting={waiting.length} />
    </main>
  );
}

function Item(props: { readonly name: string; readonly says: string; readonly onPress: () => void }) {
  return (
    <li>
      <Button className="shelf-item" onPress={props.onPress}>
        <strong>{props.name}</strong>
        <span>{props.says}</span>
      </Button>
    </li>
  );
}

/** Whether there is a connection, and what waits for one. */
function Connection({ tool, connected }: { readonly tool: Tool; readonly connected: boolean }) {
  const number = tool.waiting.filter((one) => one.why === null).length;
  const waits = number === 1 ? "One thing is" : `${number} things are`;
  const sent = number === 1 ? "It" : "They";
  return (
    <div role="status" className="stack">
      {!connected && (
        <p className="notice">You are not online. The exercises work all the same, and what you note is kept here.</p>
      )}
      {number > 0 && (
        <p>
          {waits} kept on this device. {sent} will be sent when you are back online.
        </p>
      )}
    </div>
  );
}

/** Words that the service did not take, until their writer lets them go. */
function Unsent({ tool }: { readonly tool: Tool }) {
  const refused = tool.waiting.filter((one) => one.why !== null);
  if (refused.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="unsent">
      <h2 id="unsent">Not sent</h2>
      {refused.map((one) => (
        <div key={one.entry.id} className="stack">
          <p>{one.why}</p>
          {"text" in one.entry && <blockquote className="own-words">{one.entry.text}</blockquote>}
          <div>
            <Button onPress={() => tool.drop(one.entry.id)}>Throw this away</Button>
          </div>
        </div>
      ))}
    </section>
  );
}

interface OneProps extends ToolProps {
  readonly thing: Thing;
  readonly onTake: (thing: Thing) => void;
}

/** What was taken from the shelf. */
function One({ thing, onTake, ...rest }: OneProps) {
  switch (thing) {
    case "settle":
      return <Settle {...rest} />;
    case "picture":
      return <Picture {...rest} />;
    case "night":
      return <Night {...rest} />;
    case "write":
      return <Write {...rest} kind="journal" />;
    case "note":
      return <Write {...rest} kind="note" />;
    case "protective":
      return <Protective {...rest} />;
    case "rescripts":
      return <Rescripts {...rest} />;
    case "skill":
      return <Skill {...rest} />;
    case "changing":
      return (
        <Screen title="That is for your sessions" onBack={rest.onBack}>
          <p>{rest.tool.mine?.words.rescripting}</p>
          <div className="row">
            <Button kind="primary" onPress={() => onTake("settle")}>
              Settle down now
            </Button>
            <Button onPress={() => onTake("note")}>A note for {rest.clinician}</Button>
          </div>
        </Screen>
      );
    default:
      return thing satisfies never;
  }
}
