import { useState } from "react";
import { call, sentence } from "../../link/http";
import { freshId } from "../../link/ids";
import { Button } from "../../ui/button";
import { dayAndClock } from "../../ui/time";
import type { ClientProgress, ProgressObjective } from "../../wire";
import { agreedWords, standingWords } from "./words";

const LIGHTS = { met: "none", not_yet: "watch", cannot_tell: "plain" } as const;
const JUDGED = "meaning_revised";

interface Props {
  readonly found: ClientProgress;
  readonly onFound: (found: ClientProgress) => void;
}

/** The treatment objectives as one list: those ratified in a course first, in the client's words. */
export function Objectives({ found, onFound }: Props) {
  return (
    <table className="objectives">
      <caption className="unseen">Treatment objectives</caption>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col">Stands</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {found.objectives.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.title}
              <br />
              <small className="quiet-text">{one.rule}</small>
              {one.agreed.map((agreed) => (
                <p key={agreed.id} className="agreed">
                  <q>{agreed.text}</q> <span className="quiet-text">{agreedWords(agreed)}</span>
                </p>
              ))}
            </th>
            <td>
              <span className={`level ${LIGHTS[one.standing]}`}>{standingWords(one.standing)}</span>
            </td>
            <td>
              {one.says}
              {one.id === JUDGED && <Meaning client={found.client} one={one} onFound={onFound} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MeaningProps {
  readonly client: string;
  readonly one: ProgressObjective;
  readonly onFound: Props["onFound"];
}

/** The clinician's own word on the new meaning; what was said before stays below it. */
function Meaning({ client, one, onFound }: MeaningProps) {
  const [why, setWhy] = useState<string | null>(null);
  const judge = async (holds: boolean) => {
    try {
      const body = { id: freshId(), holds };
      onFound(await call<ClientProgress>("POST", `/clients/${encodeURIComponent(client)}/meaning`, body));
      setWhy(null);
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };
  return (
    <fieldset className="judging">
      <legend>Is the new meaning believable, and does it hold?</legend>
      <div className="row">
        <Button onPress={() => void judge(true)}>Yes, it holds</Button>
        <Button onPress={() => void judge(false)}>Not yet</Button>
      </div>
      {why !== null && <p role="alert">{why}</p>}
      <ul className="lines quiet-text">
        {one.judged.map((word) => (
          <li key={word.at}>
            {word.holds ? "Yes" : "Not yet"}, {word.name}, {dayAndClock(word.at)}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
