import { clock } from "../ui/time";
import type { ToldView } from "../wire";

const BY = { console: "on the console", mail: "by e-mail", webhook: "by the practice’s webhook" } as const;

/** Who has been told of an alert, by which channel and when; and who not yet. */
export function Told({ told }: { readonly told: readonly ToldView[] }) {
  const shown = told.filter((one) => one.state !== "not_needed");
  if (shown.length === 0) return <p className="quiet-text">Nobody has been told yet.</p>;
  return (
    <ul className="told" aria-label="Who has been told">
      {shown.map((one) => (
        <li key={`${one.name}.${one.channel}`} className={one.state === "failed" ? "failed" : ""}>
          {one.name || "The practice"} {BY[one.channel]}: {state(one)}
        </li>
      ))}
    </ul>
  );
}

function state(one: ToldView): string {
  if (one.state === "failed") return "not reached, given up";
  return one.at === null ? "not yet" : clock(one.at);
}
