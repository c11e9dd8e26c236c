import { Problem } from "../../link/http";
import type { NoteDraft, ProgressNote } from "../../wire";

export type Form = NoteDraft["form"];
/** The texts of one form's sections, by section. */
export type Texts = Readonly<Record<string, string>>;
/** What stands in the boxes of every form: changing the form loses nothing. */
export type Written = Readonly<Record<Form, Texts>>;

export const FORMS = [
  ["soap", "SOAP"],
  ["dap", "DAP"],
  ["birp", "BIRP"],
] as const;

/** What the boxes start with: the saved text in its form, the drafts in the others. */
export function started(note: ProgressNote): Written {
  const of = (form: Form) => {
    const saved = note.saved?.form === form ? note.saved : null;
    return textsOf(saved ?? note.drafts.find((draft) => draft.form === form));
  };
  return { soap: of("soap"), dap: of("dap"), birp: of("birp") };
}

/** The texts of a draft or of a saved note, by section. */
export function textsOf(draft: Pick<NoteDraft, "sections"> | undefined): Texts {
  return Object.fromEntries((draft?.sections ?? []).map((one) => [one.id, one.text]));
}

/** Whether what stands in the boxes is what is saved. */
export function isSaved(note: ProgressNote, form: Form, texts: Texts): boolean {
  if (note.saved === null || note.saved.form !== form) return false;
  return note.saved.sections.every((one) => one.text === (texts[one.id] ?? ""));
}

/** Whether a box of any form holds what is neither the draft nor saved. */
export function isUnsaved(note: ProgressNote, written: Written): boolean {
  const before = started(note);
  return FORMS.some(([form]) => Object.entries(written[form]).some(([name, text]) => before[form][name] !== text));
}

/** Whether somebody else saved first: what stands in the boxes is kept, and theirs is shown beside it. */
export function isStale(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === "stale_version";
}

/** How many lines a box shows. */
export function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 95)), 0);
  return Math.min(Math.max(lines, 3), 18);
}
