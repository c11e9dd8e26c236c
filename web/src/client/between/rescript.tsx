import { useEffect, useState } from "react";
import { Button } from "../../ui/button";
import { dayAndClock } from "../../ui/time";
import { hush, speak } from "../../ui/tone";
import type { OwnRescript } from "../../wire";
import { Rating } from "../rating";
import { Kept, Screen, type ToolProps, useKeeping } from "./parts";

/** The client's own words for the new picture, as far as the clinician has opened them. */
export function Rescripts(props: ToolProps) {
  const { tool, clinician, onBack } = props;
  const [chosen, setChosen] = useState<OwnRescript | null>(null);
  if (chosen !== null) return <Reading {...props} rescript={chosen} onBack={() => setChosen(null)} />;
  const own = tool.mine?.rescripts ?? [];
  return (
    <Screen title="My new picture in my words" onBack={onBack}>
      {own.length === 0 && (
        <p>
          {tool.fresh
            ? `There is nothing here yet. ${clinician} opens a text for you when you have talked about it.`
            : "Your own words are not kept on this device. They are here when you are back online."}
        </p>
      )}
      <ul className="shelf">
        {own.map((one) => (
          <li key={one.id}>
            <Button className="shelf-item" onPress={() => setChosen(one)}>
              <strong>From {dayAndClock(one.made_at)}</strong>
              <span>imagined, in my own words</span>
            </Button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

/** Reading or hearing it, with the distress before and after. */
function Reading({ rescript, tool, clinician, crisis, homework, onBack }: ToolProps & { rescript: OwnRescript }) {
  const [before, setBefore] = useState<number | null>(null);
  const [read, setRead] = useState(false);
  const { busy, came, entry, keep } = useKeeping(tool);
  if (came !== null && entry !== null) {
    return (
      <Screen title="Back in the room" over onBack={onBack}>
        <p>Look around, and feel your feet on the floor.</p>
        <Kept came={came} entry={entry} clinician={clinician} crisis={crisis} />
      </Screen>
    );
  }
  if (before === null) {
    return (
      <Screen title="Before you read" onBack={onBack}>
        <p>{tool.mine?.words.stop_rule}</p>
        <Rating scaleId="suds" onRate={setBefore} />
      </Screen>
    );
  }
  if (!read) return <Text rescript={rescript} tool={tool} onRead={() => setRead(true)} onBack={onBack} />;
  const rate = (after: number) => {
    if (!busy) void keep({ kind: "rescript_read", homework, rescript: rescript.id, before, after });
  };
  return (
    <Screen title="And now?" onBack={onBack}>
      <Rating scaleId="suds" onRate={rate} />
      {busy && <p role="status">One moment.</p>}
    </Screen>
  );
}

interface TextProps extends Pick<ToolProps, "tool" | "onBack"> {
  readonly rescript: OwnRescript;
  readonly onRead: () => void;
}

function Text({ rescript, tool, onRead, onBack }: TextProps) {
  const [aloud, setAloud] = useState(false);
  const [silent, setSilent] = useState(false);
  useEffect(() => hush, []);
  const hear = () => {
    hush();
    setAloud(true);
    if (!speak(rescript.text, () => setAloud(false))) setSilent(true);
  };
  const stop = () => {
    hush();
    setAloud(false);
  };
  return (
    <Screen title="My new picture in my words" onBack={onBack}>
      <p>{tool.mine?.words.stop_rule}</p>
      <blockquote className="card own-words">{rescript.text}</blockquote>
      {silent && <p role="status">This device has no voice to read it with.</p>}
      <div className="row">
        {aloud ? <Button onPress={stop}>Stop reading aloud</Button> : <Button onPress={hear}>Read it to me</Button>}
        <Button kind="primary" onPress={onRead}>
          I am through
        </Button>
        <Button kind="ground" onPress={onRead}>
          Stop here
        </Button>
      </div>
    </Screen>
  );
}
