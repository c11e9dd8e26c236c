import { call, Problem } from "../../link/http";
import { freshId } from "../../link/ids";
import type { Answers } from "../../ui/questions";
import type { FormView, MeasureTaken } from "../../wire";
import { keysUnder, read, remove, write } from "../keep";

/** What this browser keeps of a questionnaire until it has been handed in; its id stays the same all the while. */
export interface Sheet {
  readonly id: string;
  readonly answers: Answers;
  readonly at: number;
  readonly listed: boolean;
  /** What the person handed in, while the service has not taken it yet. */
  readonly handed: Answers | null;
}

const PLACE = "imagery.form.";

function place(client: string, form: string): string {
  return `${PLACE}${client}.${form}`;
}

/** What was kept of this questionnaire, or a fresh one. */
export function keptSheet(client: string, form: string): Sheet {
  const fresh: Sheet = { id: freshId(), answers: {}, at: 0, listed: false, handed: null };
  return { ...fresh, ...read<Partial<Sheet>>(place(client, form)) };
}

/** Keeps it as it stands. */
export function keepSheet(client: string, form: string, sheet: Sheet): void {
  write(place(client, form), sheet);
}

/** Forgets it: the service has it now. */
export function forgetSheet(client: string, form: string): void {
  remove(place(client, form));
}

/** What came of handing in: taken, still on its way for want of a connection, or refused with a sentence. */
export type HandedIn =
  | { readonly state: "taken"; readonly taken: MeasureTaken }
  | { readonly state: "waiting" }
  | { readonly state: "refused"; readonly why: string };

/** Hands answers in under the sheet's id. Again with the same sheet, they are kept once. */
export async function handIn(form: string, id: string, answers: Answers): Promise<HandedIn> {
  try {
    return {
      state: "taken",
      taken: await call<MeasureTaken>("POST", "/me/measures", { id, instrument: form, answers }),
    };
  } catch (thrown) {
    const problem = thrown instanceof Problem ? thrown : null;
    const final = problem !== null && [400, 404, 409, 413, 422].includes(problem.status);
    return final ? { state: "refused", why: problem.message } : { state: "waiting" };
  }
}

/** Hands in whatever this person handed in without a connection, also what nobody asks for any more. */
export async function sendWaiting(client: string): Promise<void> {
  for (const key of keysUnder(place(client, ""))) {
    const form = key.slice(place(client, "").length);
    const sheet = keptSheet(client, form);
    if (sheet.handed === null) continue;
    const came = await handIn(form, sheet.id, sheet.handed);
    if (came.state === "taken") forgetSheet(client, form);
    else if (came.state === "refused") keepSheet(client, form, { ...sheet, handed: null });
  }
}

/** Whether an answer calls for help: then whom to call is shown, with or without a connection. */
export function callsForHelp(form: FormView, answers: Answers): boolean {
  return form.watched.some((one) => (answers[one.item] ?? one.at_least - 1) >= one.at_least);
}
