import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../ui/button";
import { answersAsked, askedItems, Question } from "../../ui/questions";
import type { CrisisView, FormView } from "../../wire";
import { callsForHelp, forgetSheet, type HandedIn, handIn, keepSheet, keptSheet, type Sheet } from "./kept";
import { Thanks } from "./thanks";

interface Props {
  readonly form: FormView;
  /** Under whose name it is kept in this browser. */
  readonly client: string;
  readonly clinician: string;
  readonly crisis: CrisisView | null;
  readonly onLeave: () => void;
}

/** A questionnaire, one question at a time or as a list. What is chosen is kept in this browser at once. */
export function Fill({ form, client, clinician, crisis, onLeave }: Props) {
  const [sheet, setSheet] = useState<Sheet>(() => keptSheet(client, form.id));
  const [handed, setHanded] = useState<HandedIn | null>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => keepSheet(client, form.id, sheet), [client, form.id, sheet]);
  const change = (part: Partial<Sheet>) => setSheet((before) => ({ ...before, ...part }));

  const submit = async () => {
    setSending(true);
    const answers = answersAsked(form, sheet.answers);
    change({ handed: answers });
    const came = await handIn(form.id, sheet.id, answers);
    if (came.state === "refused") change({ handed: null });
    setHanded(came);
    setSending(false);
  };
  if (handed !== null && handed.state !== "refused") {
    const help = callsForHelp(form, answersAsked(form, sheet.answers));
    const leave = () => {
      if (handed.state === "taken") forgetSheet(client, form.id);
      onLeave();
    };
    return <Thanks handed={handed} help={help} clinician={clinician} crisis={crisis} onLeave={leave} />;
  }
  return (
    <main className="before stack form">
      <h1>{form.full_name}</h1>
      <p className="instruction">{form.instruction}</p>
      {handed?.state === "refused" && <p role="alert">{handed.why}</p>}
      {sheet.listed ? (
        <Listed form={form} sheet={sheet} sending={sending} onChange={change} onDone={submit} />
      ) : (
        <OneByOne form={form} sheet={sheet} sending={sending} onChange={change} onDone={submit} />
      )}
      <div className="row">
        <Button kind="quiet" onPress={() => change({ listed: !sheet.listed })}>
          {sheet.listed ? "Show one question at a time" : "Show all questions as a list"}
        </Button>
        <Button kind="quiet" className="push" onPress={onLeave}>
          Go on later
        </Button>
      </div>
    </main>
  );
}

interface PartProps {
  readonly form: FormView;
  readonly sheet: Sheet;
  readonly sending: boolean;
  readonly onChange: (part: Partial<Sheet>) => void;
  readonly onDone: () => Promise<void>;
}

function OneByOne({ form, sheet, sending, onChange, onDone }: PartProps) {
  const items = askedItems(form, sheet.answers);
  const at = Math.min(sheet.at, items.length);
  const item = items[at];
  if (item === undefined) {
    return (
      <Overview form={form} sheet={sheet} sending={sending} onDone={onDone} onGo={(there) => onChange({ at: there })} />
    );
  }
  const answered = sheet.answers[item.id];
  const next = (event: FormEvent) => {
    event.preventDefault();
    onChange({ at: at + 1 });
  };
  return (
    <form className="stack" onSubmit={next}>
      <p className="quiet-text" role="status">
        Question {at + 1} of {items.length}
      </p>
      <Question
        key={item.id}
        item={item}
        name={form.id}
        value={answered}
        focused
        onChoose={(value) => onChange({ answers: { ...sheet.answers, [item.id]: value } })}
      />
      <div className="row">
        <Button isDisabled={at === 0} onPress={() => onChange({ at: at - 1 })}>
          Back
        </Button>
        <Button kind={answered === undefined ? "plain" : "primary"} type="submit">
          {answered === undefined ? "Leave this one out" : "Next"}
        </Button>
      </div>
    </form>
  );
}

interface OverviewProps {
  readonly form: FormView;
  readonly sheet: Sheet;
  readonly sending: boolean;
  readonly onDone: () => Promise<void>;
  readonly onGo: (at: number) => void;
}

/** After the last question: what was left out, and handing in. */
function Overview({ form, sheet, sending, onDone, onGo }: OverviewProps) {
  const items = askedItems(form, sheet.answers);
  const left = items.flatMap((item, at) => (sheet.answers[item.id] === undefined ? [{ item, at }] : []));
  return (
    <section className="stack" aria-labelledby="overview">
      <h2 id="overview" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {left.length === 0 ? "You have answered everything" : "You have left something out"}
      </h2>
      {left.length > 0 && (
        <>
          <p>That is all right. You can answer it now, or hand in as it is: nothing is filled in for you.</p>
          <ul className="plain-list">
            {left.map(({ item, at }) => (
              <li key={item.id} className="row">
                <span>{item.wording}</span>
                <Button className="push" onPress={() => onGo(at)}>
                  Answer<span className="unseen">: {item.wording}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button onPress={() => onGo(items.length - 1)}>Back</Button>
        <HandIn items={items.length - left.length} sending={sending} onDone={onDone} />
      </div>
    </section>
  );
}

function Listed({ form, sheet, sending, onChange, onDone }: PartProps) {
  const items = askedItems(form, sheet.answers);
  const answered = items.filter((item) => sheet.answers[item.id] !== undefined).length;
  return (
    <div className="stack listed">
      {items.map((item) => (
        <Question
          key={item.id}
          item={item}
          name={form.id}
          value={sheet.answers[item.id]}
          onChoose={(value) => onChange({ answers: { ...sheet.answers, [item.id]: value } })}
        />
      ))}
      <p role="status">
        {answered} of {items.length} answered{answered < items.length ? "; the others count as left out" : ""}
      </p>
      <div className="row">
        <HandIn items={answered} sending={sending} onDone={onDone} />
      </div>
    </div>
  );
}

interface HandInProps {
  readonly items: number;
  readonly sending: boolean;
  readonly onDone: () => Promise<void>;
}

function HandIn({ items, sending, onDone }: HandInProps) {
  return (
    <Button kind="primary" isDisabled={sending || items === 0} onPress={() => void onDone()}>
      Hand in
    </Button>
  );
}
