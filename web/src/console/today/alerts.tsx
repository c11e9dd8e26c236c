import { dayAndClock } from "../../ui/time";
import type { AlertRow, CrisisEntryView } from "../../wire";
import { To } from "../link";
import { alertWords, stepName } from "../names";
import { Told } from "../told";

/** Every alert that nobody has decided, with who was told of it; what is overdue stands out. */
export function Alerts({ alerts }: { readonly alerts: readonly AlertRow[] }) {
  if (alerts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="alerts">
      <h2 id="alerts">Open alerts</h2>
      <ul className="lines">
        {alerts.map((alert) => (
          <li key={`${alert.session}.${alert.alert}`} className={alert.overdue ? "stack overdue" : "stack"}>
            <div className="row">
              <span className={`level ${alert.level}`}>{alert.level}</span>
              <strong>{alert.client.name}</strong>
              <span className="quiet-text">
                {alertWords(alert.kind)} · {stepName(null, alert.step)} · {dayAndClock(alert.raised_at)}
              </span>
              {alert.overdue && <strong className="late">overdue</strong>}
              {alert.acknowledged && <span className="quiet-text">seen, not decided</span>}
              <To to={{ screen: "live", session: alert.session }} className="button push">
                Decide<span className="unseen"> the alert of {alert.client.name}</span>
              </To>
            </div>
            <Told told={alert.told} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries of the crisis directory that somebody has to look at: numbers rot. */
export function OldNumbers({ entries }: { readonly entries: readonly CrisisEntryView[] }) {
  const old = entries.filter((one) => one.stale && one.in_use);
  if (old.length === 0) return null;
  return (
    <section className="refusal stack" aria-labelledby="old-numbers">
      <h2 id="old-numbers">Crisis numbers to check</h2>
      {old.map((one) => (
        <p key={one.country}>
          <strong>{one.country}</strong>: last checked on {one.verified_on}. Whose task it is: {one.owner}.
        </p>
      ))}
    </section>
  );
}
