import { Button } from "../../ui/button";
import type { OpenHomework } from "../../wire";
import type { Thing } from "./shelf";

interface Kind {
  readonly name: string;
  readonly thing: Thing;
}

const KINDS: Readonly<Record<string, Kind>> = {
  intrusion_log: { name: "Note when a picture comes", thing: "picture" },
  nightmare_log: { name: "Note your nights", thing: "night" },
  journal: { name: "Write in your journal", thing: "write" },
  own_rescript: { name: "Read or hear your new picture", thing: "rescripts" },
  grounding_daily: { name: "Practise an exercise", thing: "settle" },
  protective_image: { name: "Hold your protective picture", thing: "protective" },
  skills: { name: "Practise", thing: "skill" },
};

interface Props {
  readonly homework: readonly OpenHomework[];
  readonly onTake: (thing: Thing, homework: string) => void;
}

/** What was agreed to do until the next session. Nothing is counted against anybody. */
export function Homework({ homework, onTake }: Props) {
  if (homework.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="agreed">
      <h2 id="agreed">What you agreed to try</h2>
      <ul className="plain-list">
        {homework.map((one) => {
          const kind = KINDS[one.kind] ?? { name: "Practise", thing: "skill" };
          return (
            <li key={one.id} className="row">
              <span>
                {kind.name}
                {one.text !== "" && (
                  <>
                    : <q className="agreed">{one.text}</q>
                  </>
                )}
                <small className="quiet-text"> · {times(one)}</small>
              </span>
              <Button className="push" onPress={() => onTake(kind.thing, one.id)}>
                Do it now<span className="unseen">: {kind.name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function times({ done, per_week }: OpenHomework): string {
  return per_week > 0 ? `${done} of ${per_week} in the last seven days` : `${done} in the last seven days`;
}
