import type { FindingMark } from "../../wire";
import { plain } from "../names";

/** What was found in a text meant for the client: the words, and one sentence on each kind of finding. */
export function Cautions({ text, findings }: { readonly text: string; readonly findings: readonly FindingMark[] }) {
  const kinds = [...new Set(findings.map((one) => one.flag))];
  return (
    <ul className="found">
      {kinds.map((kind) => {
        const same = findings.filter((one) => one.flag === kind);
        const grave = same.find((one) => one.level === "amber") ?? same[0];
        return (
          <li key={kind}>
            <span className={`level ${grave?.level}`}>{plain(kind)}</span> <Quotes text={text} findings={same} />
            {grave?.says}
          </li>
        );
      })}
    </ul>
  );
}

// Beyond this, the words stand underlined above and need not be said again.
const MOST_QUOTED = 60;

function Quotes({ text, findings }: { readonly text: string; readonly findings: readonly FindingMark[] }) {
  const characters = Array.from(text);
  const spans = findings.map((one) => characters.slice(one.start, one.end).join("").trim());
  const short = [...new Set(spans)].filter((one) => one !== "" && one.length <= MOST_QUOTED);
  return short.map((one) => (
    <span key={one}>
      <q>{one}</q>{" "}
    </span>
  ));
}
