import type { ConsoleView } from "../../wire";
import { APPROVALS, endReason, LEADS } from "../names";

/** Who drives, in one line that a screen reader hears when it changes. */
export function Banner({ view }: { readonly view: ConsoleView }) {
  const [head, rest] = words(view);
  const approval = APPROVALS.find(([id]) => id === view.approval)?.[1] ?? "";
  const lead = LEADS.find(([id]) => id === view.lead)?.[1] ?? "";
  return (
    <div className={view.driving || view.held ? "drive yours" : "drive"} role="status">
      <strong>{head}</strong>
      <span>{rest}</span>
      <span className="push quiet-text">
        {view.mode} · {approval.toLowerCase()} · {lead.toLowerCase()}
      </span>
    </div>
  );
}

function words(view: ConsoleView): readonly [string, string] {
  if (view.ended !== null) {
    return ["The session is over.", view.ended.completed ? "It was completed." : `Ended early: ${endReason(view)}`];
  }
  if (view.failed !== null) return ["A turn failed.", "Nothing is lost. Drafts wait until you press Go on."];
  if (view.driving) return ["You drive.", "The assistant is silent; what you write goes straight to the client."];
  if (view.held) return ["Paused.", "No draft goes out. Your client sees a holding text."];
  return ["The assistant drafts.", "You approve every message. Your composer is locked until you take over."];
}
