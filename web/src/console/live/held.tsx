import type { DraftView } from "../../wire";
import { Cautions } from "./cautions";
import { Marked } from "./marked";

/** A language model's words that were held: struck through, with the reasons, and with no way to send them. */
export function Held({ held }: { readonly held: NonNullable<DraftView["held"]> }) {
  return (
    <section className="held-words" aria-label="Held words of a language model">
      <h3>Held · cannot be sent</h3>
      {held.text !== "" && (
        <del className="words">
          <Marked text={held.text} findings={held.findings} />
        </del>
      )}
      <Cautions text={held.text} findings={held.findings} />
      <p className="quiet-text">{held.provenance}. The reviewed wording above stays.</p>
    </section>
  );
}
