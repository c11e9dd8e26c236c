import { useEffect, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import { dayAndClock } from "../../ui/time";
import type { NotePut, ProgressNote } from "../../wire";
import { Sections } from "./sections";
import { FORMS, type Form, isSaved, isStale, isUnsaved, rowsFor, started } from "./words";

interface Props {
  readonly note: ProgressNote;
  readonly path: string;
  readonly onChange: (note: ProgressNote) => void;
}

/** The drafted sections to be made one's own, saved as often as one likes, and signed once. */
export function Writing({ note, path, onChange }: Props) {
  const [form, setForm] = useState<Form>(note.saved?.form ?? "soap");
  const [written, setWritten] = useState(() => started(note));
  const [said, setSaid] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [beside, setBeside] = useState<ProgressNote["saved"]>(null);
  const [asking, setAsking] = useState(false);
  const texts = written[form];
  const saved = isSaved(note, form, texts);
  useLeavingAsks(isUnsaved(note, written));
  const sections = note.drafts.find((draft) => draft.form === form)?.sections ?? [];
  const write = (section: string, text: string) => {
    setSaid(null);
    setWritten((all) => ({ ...all, [form]: { ...all[form], [section]: text } }));
  };
  const refused = async (thrown: unknown) => {
    setWhy(sentence(thrown));
    if (!isStale(thrown)) return;
    const newest = await call<ProgressNote>("GET", path).catch(() => null);
    if (newest === null || newest.signed !== null) return;
    onChange(newest);
    setBeside(newest.saved);
  };
  const save = async () => {
    setWhy(null);
    const body: NotePut = { version: note.version, form, sections: texts };
    try {
      const kept = await call<ProgressNote>("PUT", path, body);
      onChange(kept);
      setBeside(null);
      setSaid(`Saved at ${dayAndClock(kept.saved?.at ?? 0)}. Not signed yet.`);
    } catch (thrown) {
      await refused(thrown);
    }
  };
  const sign = async () => {
    setAsking(false);
    setWhy(null);
    try {
      onChange(await call<ProgressNote>("POST", `${path}/sign`, { version: note.version }));
    } catch (thrown) {
      await refused(thrown);
    }
  };
  return (
    <div className="stack">
      <p className="quiet-text">
        Filled in from the record; no model wrote any of it. Make it your own: assessment and diagnosis are yours alone.
      </p>
      <Choice label="Form" value={form} choices={FORMS} onChange={setForm} />
      {sections.map((one) => (
        <Field
          key={`${form}.${one.id}`}
          label={one.title}
          value={texts[one.id] ?? ""}
          onChange={(text) => write(one.id, text)}
          rows={rowsFor(texts[one.id] ?? "")}
          maxLength={20_000}
          {...(one.id === "assessment" ? { hint: "Left empty for you." } : {})}
        />
      ))}
      {why !== null && <p role="alert">{why}</p>}
      {beside !== null && (
        <details open>
          <summary>
            Saved meanwhile by {beside.name}, {dayAndClock(beside.at)}
          </summary>
          <Sections of={beside} />
        </details>
      )}
      <div className="row">
        <Button kind="primary" onPress={() => void save()} isDisabled={saved}>
          {beside === null ? "Save" : "Save mine after it"}
        </Button>
        <Button onPress={() => setAsking(true)} isDisabled={!saved}>
          Sign …
        </Button>
        {!saved && <span className="quiet-text">Save it first. Then you can sign what is saved.</span>}
      </div>
      <p role="status">{said}</p>
      <Sheet title="Sign this note?" open={asking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>It is signed with your name and the time. After that it cannot be changed, only amended with a reason.</p>
          {(texts["assessment"] ?? "").trim() === "" && <p>Assessment and diagnosis is still empty.</p>}
          <div className="row">
            <Button kind="primary" onPress={() => void sign()}>
              Sign
            </Button>
            <Button onPress={() => setAsking(false)}>Not yet</Button>
          </div>
        </div>
      </Sheet>
    </div>
  );
}

/** Asks before the page is left with words that are not saved. */
function useLeavingAsks(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
