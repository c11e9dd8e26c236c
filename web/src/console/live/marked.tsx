import type { FindingMark } from "../../wire";
import { plain } from "../names";

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: FindingMark | null;
}

/** A text with the words that caused a finding underlined. Offsets count characters, as the service does. */
export function Marked({ text, findings }: { readonly text: string; readonly findings: readonly FindingMark[] }) {
  return (
    <>
      {pieces(text, findings).map((piece) =>
        piece.mark === null ? (
          <span key={piece.start}>{piece.text}</span>
        ) : (
          <mark key={piece.start} className={piece.mark.level} title={reason(piece.mark)}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  );
}

function reason(mark: FindingMark): string {
  return mark.says === "" ? `${plain(mark.flag)} (${mark.rule})` : `${mark.says} (${mark.rule})`;
}

/** Cuts a text at its findings; where they overlap, the one that begins first keeps its words. */
export function pieces(text: string, findings: readonly FindingMark[]): readonly Piece[] {
  const characters = Array.from(text);
  const cut: Piece[] = [];
  let at = 0;
  const add = (start: number, end: number, mark: FindingMark | null) => {
    if (end > start) cut.push({ start, text: characters.slice(start, end).join(""), mark });
  };
  for (const mark of [...findings].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (mark.start < at || mark.end <= mark.start || mark.start >= characters.length) continue;
    add(at, mark.start, null);
    add(mark.start, mark.end, mark);
    at = Math.min(mark.end, characters.length);
  }
  add(at, characters.length, null);
  return cut;
}
