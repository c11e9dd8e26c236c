import { useEffect, useState } from "react";
import type { Checked, FindingMark } from "../../wire";
import { Cautions } from "./cautions";
import { Marked } from "./marked";
import type { Orders } from "./orders";

// The words are checked when the writing has paused this long.
const PAUSE_MS = 500;

interface Props {
  readonly text: string;
  readonly orders: Orders;
  readonly checked: Checked | undefined;
}

/** A warning about the clinician's own words, while they can still be changed. It stops nothing. */
export function OwnWords({ text, orders, checked }: Props) {
  const findings = useFindings({ text, orders, checked });
  return (
    <div role="status" className={findings.length === 0 ? "own-words" : "own-words found-something"}>
      {findings.length > 0 && (
        <>
          <p className="quiet-text">
            Before you send this. It is yours to decide; what you send is kept with this note.
          </p>
          <p className="words">
            <Marked text={text} findings={findings} />
          </p>
          <Cautions text={text} findings={findings} />
        </>
      )}
    </div>
  );
}

/** What the check found in exactly this text; nothing while the answer is on its way. */
function useFindings({ text, orders, checked }: Props): readonly FindingMark[] {
  const [asked, setAsked] = useState<{ readonly id: string; readonly text: string } | null>(null);
  useEffect(() => {
    if (text.trim() === "") return;
    const timer = setTimeout(() => setAsked({ id: orders.check(text), text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, orders]);
  return asked !== null && asked.text === text && checked?.id === asked.id ? checked.findings : [];
}
