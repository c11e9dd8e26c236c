import { sha256 } from "../../link/ids";
import type { DraftView, Value } from "../../wire";
import type { Acts } from "../state";

/** The clinician's orders to one session, by name. Each says whether it was taken; a refusal shows by itself. */
export interface Orders {
  approve(draft: DraftView, shown: string): Promise<boolean>;
  edit(draft: DraftView, text: string): Promise<boolean>;
  steer(draft: DraftView, guidance: string): Promise<boolean>;
  discard(draft: DraftView): Promise<boolean>;
  say(text: string): Promise<boolean>;
  /** Asks what would be found in these words; the id that the answer will have. */
  check(text: string): string;
  takeOver(): Promise<boolean>;
  handBack(step: string | null): Promise<boolean>;
  hold(): Promise<boolean>;
  release(): Promise<boolean>;
  ground(): Promise<boolean>;
  move(step: string, reason?: string): Promise<boolean>;
  openImagery(): Promise<boolean>;
  attend(): Promise<boolean>;
  end(reason?: string): Promise<boolean>;
  adjudicate(alert: string, decision: "cleared" | "upheld", reason: string): Promise<boolean>;
  acknowledge(alert: string): Promise<boolean>;
  record(field: string, value: Value): Promise<boolean>;
  askRating(scale: string): Promise<boolean>;
  note(text: string): Promise<boolean>;
}

/** Orders for a session, over the console's socket. */
export function ordersFor(acts: Acts, session: string): Orders {
  const give = (type: string, rest: Readonly<Record<string, unknown>> = {}) => acts.order(session, { type, ...rest });
  const because = (reason?: string) => (reason === undefined ? {} : { reason });
  return {
    /** The approval is bound to the hash of the very text that stood on screen. */
    approve: async (draft, shown) =>
      give("approve", { draft: draft.draft, epoch: draft.epoch, sha256: await sha256(shown) }),
    edit: (draft, text) => give("edit", { draft: draft.draft, epoch: draft.epoch, text }),
    steer: (draft, guidance) => give("steer", { draft: draft.draft, guidance }),
    discard: (draft) => give("discard", { draft: draft.draft }),
    say: (text) => give("say", { text }),
    check: (text) => acts.check(session, text),
    takeOver: () => give("take_over"),
    handBack: (step) => give("hand_back", step === null ? {} : { resume_at: step }),
    hold: () => give("hold"),
    release: () => give("release"),
    ground: () => give("ground"),
    move: (step, reason) => give("move", { step, ...because(reason) }),
    openImagery: () => give("open_imagery"),
    attend: () => give("confirm_attention"),
    end: (reason) => give("end", because(reason)),
    adjudicate: (alert, decision, reason) => give("adjudicate", { alert, decision, reason }),
    acknowledge: (alert) => give("acknowledge", { alert }),
    record: (field, value) => give("record", { field, value }),
    askRating: (scale) => give("ask_rating", { scale }),
    note: (text) => give("note", { text }),
  };
}
