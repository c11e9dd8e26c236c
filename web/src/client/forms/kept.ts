import { call, Problem } from "../../link/http";
import { freshId } from "../../link/ids";
import { type Answers, answersAsked } from "../../ui/questions";
import type { FormView, MeasureTaken } from "../../wire";
import { read, remove, write } from "../keep";

/** What this browser keeps of a questionnaire until it has been handed in; its id stays the same all the while. */
export interface Sheet {
  readonly id: string;
  readonly answers: Answers;
  readonly at: number;
  readonly listed: boolean;
  /** Handed in by the person, and not yet taken by the service. */
  readonly handed: boolean;
}

function place(session: string, form: string): string {
  return `imagery.form.${session}.${form}`;
}

/** What was kept of this questionnaire, or a fresh one. */
export function keptSheet(session: string, form: string): Sheet {
  const fresh: Sheet = { id: freshId(), answers: {}, at: 0, listed: false, handed: false };
  return { ...fresh, ...read<Partial<Sheet>>(place(session, form)) };
}

/** Keeps it as it stands. */
export function keepSheet(session: string, form: string, sheet: Sheet): void {
  write(place(session, form), sheet);
}

/** Forgets it: the service has it now. */
export function forgetSheet(session: string, form: string): void {
  remove(place(session, form));
}

/** What came of handing in: taken, still on its way for want of a connection, or refused with a sentence. */
export type HandedIn =
  | { readonly state: "taken"; readonly taken: MeasureTaken }
  | { readonly state: "waiting" }
  | { readonly state: "refused"; readonly why: string };

/** Hands a questionnaire in. Again with the same sheet, it is kept once. */
export async function handIn(form: FormView, sheet: Sheet): Promise<HandedIn> {
  const body = { id: sheet.id, instrument: form.id, answers: answersAsked(form, sheet.answers) };
  try {
    return { state: "taken", taken: await call<MeasureTaken>("POST", "/me/measures", body) };
  } catch (thrown) {
    const problem = thrown instanceof Problem ? thrown : null;
    if (problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      return { state: "refused", why: problem.message };
    }
    return { state: "waiting" };
  }
}

/** Whether an answer calls for help: then whom to call is shown, with or without a connection. */
export function callsForHelp(form: FormView, answers: Answers): boolean {
  return form.watched.some((one) => (answers[one.item] ?? one.at_least - 1) >= one.at_least);
}
