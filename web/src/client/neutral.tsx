import { useEffect, useRef } from "react";

/** The quiet screen: a page that says nothing to anybody who looks over a shoulder. */
export function Neutral({ onBack }: { readonly onBack: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.title;
    document.title = "Notes";
    area.current?.focus();
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <main className="neutral">
      <h1>Notes</h1>
      <textarea ref={area} aria-label="Notes" defaultValue={"Milk\nBread\nCall about the parcel\n"} rows={12} />
      <button type="button" onClick={onBack}>
        Close
      </button>
    </main>
  );
}
