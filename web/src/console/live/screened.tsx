import type { ConsoleView } from "../../wire";

const ITEMS = [
  ["wish_dead", "wished to be dead"],
  ["burden", "better off dead"],
  ["suicidal_thoughts", "thoughts of suicide"],
  ["past_attempt", "ever tried"],
  ["self_harm", "hurt on purpose, or urge"],
  ["harm_others", "thoughts of hurting others"],
  ["unusual_experience", "voices or visions"],
  ["unsafe_person", "somebody frightening"],
] as const;

/** The answers to the safety screen beside those of last time; what differs is said in words, not in colour alone. */
export function Screened({ view }: { readonly view: ConsoleView }) {
  const now = pairs(view.recorded["screen_answers"]);
  const last = pairs(view.recorded["screen_last"]);
  if (now.size === 0) return null;
  return (
    <section className="card" aria-labelledby="screened">
      <h2 id="screened">Safety screen</h2>
      <table className="screened">
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">Today</th>
            <th scope="col">Last time</th>
          </tr>
        </thead>
        <tbody>
          {ITEMS.map(([item, words]) => {
            const differs = now.has(item) && last.has(item) && now.get(item) !== last.get(item);
            return (
              <tr key={item} className={differs ? "differs" : undefined}>
                <th scope="row">{words}</th>
                <td>{now.get(item) ?? "not answered"}</td>
                <td>
                  {last.get(item) ?? "–"}
                  {differs && <strong> changed</strong>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function pairs(value: unknown): ReadonlyMap<string, string> {
  const listed = Array.isArray(value) ? value.map(String) : [];
  return new Map(
    listed.map((one) => {
      const [item = "", answer = ""] = one.split(": ");
      return [item, answer] as const;
    }),
  );
}
