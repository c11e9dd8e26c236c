import type { NoteDraft } from "../../wire";

/** The sections of a note to be read. */
export function Sections({ of }: { readonly of: Pick<NoteDraft, "sections"> }) {
  return (
    <div className="stack sections">
      {of.sections.map((one) => (
        <div key={one.id}>
          <h3>{one.title}</h3>
          <p className={one.text.trim() === "" ? "quiet-text" : "words"}>
            {one.text.trim() === "" ? "Left empty." : one.text}
          </p>
        </div>
      ))}
    </div>
  );
}
