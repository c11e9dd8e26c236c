import { useCallback, useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { dayAndClock } from "../../ui/time";
import type { ClientEntriesPage, ClientEntryView } from "../../wire";
import { plain } from "../names";

const KINDS: Readonly<Record<ClientEntryView["kind"], string>> = {
  check: "Asked about suicide and self-harm",
  intrusion: "A picture came",
  nightmare: "A night",
  exercise: "Exercise",
  journal: "Journal",
  log: "For the log, in words",
  note: "Note",
  protective_image: "Protective picture held",
  skill: "Practised",
  rescript_read: "Read the own rescript",
};

const ANSWERS: Readonly<Record<string, string>> = {
  no: "no",
  yes: "yes",
  unsure: "not sure, or would rather not say",
};

/** What the client did and wrote between sessions, newest first, with what reading it for danger found. */
export function Entries({ client }: { readonly client: string }) {
  const [entries, setEntries] = useState<readonly ClientEntryView[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const load = useCallback(
    async (before: string | null) => {
      const from = before === null ? "" : `&before=${encodeURIComponent(before)}`;
      const path = `/clients/${encodeURIComponent(client)}/entries?limit=20${from}`;
      try {
        const page = await call<ClientEntriesPage>("GET", path);
        setEntries((known) => (before === null ? page.entries : [...(known ?? []), ...page.entries]));
        setNext(page.next);
      } catch (thrown) {
        setWhy(sentence(thrown));
      }
    },
    [client],
  );
  useEffect(() => void load(null), [load]);
  return (
    <section className="card stack" aria-labelledby="entries">
      <h2 id="entries">Between sessions</h2>
      {why !== null && <p role="alert">{why}</p>}
      {entries?.length === 0 && <p className="quiet-text">Nothing was noted yet.</p>}
      {entries !== null && entries.length > 0 && (
        <ul className="found">
          {entries.map((one) => (
            <Entry key={one.id} entry={one} />
          ))}
        </ul>
      )}
      {next !== null && (
        <div>
          <Button onPress={() => void load(next)}>Show earlier ones</Button>
        </div>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: ClientEntryView }) {
  const { level, flags, text } = entry;
  return (
    <li>
      {level !== "none" && <span className={`level ${level}`}>{level}</span>} <strong>{KINDS[entry.kind]}</strong>{" "}
      <span className="quiet-text">{dayAndClock(entry.at)}</span>
      {amounts(entry) !== "" && <div>{amounts(entry)}</div>}
      {text !== null && <q className="their-words">{text}</q>}
      {flags.length > 0 && <div className="quiet-text">{flags.map(plain).join(", ")}</div>}
    </li>
  );
}

/** The numbers of an entry in words. */
export function amounts({ kind, values }: Pick<ClientEntryView, "kind" | "values">): string {
  const said = (name: string, words: string) => (values[name] === undefined ? [] : [`${words} ${values[name]}`]);
  const fell = values["before"] === undefined ? [] : [`distress ${values["before"]} → ${values["after"]}`];
  switch (kind) {
    case "check":
      return [ANSWERS[String(values["answer"])] ?? "", ...said("distress", "distress")].join(", ");
    case "intrusion":
      return said("distress", "distress").join(", ");
    case "nightmare":
      return [...said("awakenings", "woke"), ...said("morning_distress", "distress in the morning")].join(", ");
    case "exercise":
      return [plain(String(values["exercise"] ?? "")), ...fell].join(", ");
    case "protective_image":
      return [`${values["held_s"]} seconds`, ...said("distress", "distress")].join(", ");
    case "skill":
      return String(values["skill"] ?? "");
    case "rescript_read":
      return fell.join(", ");
    case "journal":
    case "log":
    case "note":
      return "";
    default:
      return kind satisfies never;
  }
}
