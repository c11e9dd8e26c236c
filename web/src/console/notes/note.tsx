import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import type { ProgressNote as Note } from "../../wire";
import { Signed } from "./signed";
import { Writing } from "./writing";
import "./notes.css";

/** The progress note of an ended session: drafted from the record, the clinician's own, signed once. */
export function ProgressNote({ session }: { readonly session: string }) {
  const path = `/sessions/${encodeURIComponent(session)}/note`;
  const [note, setNote] = useState<Note | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    call<Note>("GET", path).then(
      (found) => here && setNote(found),
      (thrown: unknown) => here && setWhy(sentence(thrown)),
    );
    return () => {
      here = false;
    };
  }, [path]);
  return (
    <section className="card note" aria-labelledby="note">
      <details>
        <summary>
          <h2 id="note">Progress note</h2>
          {note !== null && <span className={standingClass(note)}>{note.standing}</span>}
        </summary>
        {why !== null && <p role="alert">{why}</p>}
        {note !== null && shown(note, path, setNote)}
      </details>
    </section>
  );
}

function shown(note: Note, path: string, onChange: (note: Note) => void) {
  if (note.signed !== null) return <Signed note={note} path={path} onChange={onChange} />;
  if (note.writable) return <Writing note={note} path={path} onChange={onChange} />;
  return <p className="quiet-text">It is not signed yet. The clinician of this session writes it.</p>;
}

function standingClass(note: Note): string {
  return `standing ${note.standing === "Signed" ? "signed" : "unsigned"}`;
}
