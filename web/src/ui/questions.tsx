import { useEffect, useRef } from "react";
import type { ItemView } from "../wire";
import "./questions.css";

/** Item → the number of the answer chosen; an item that was left out is not in it. */
export type Answers = Readonly<Record<string, number>>;

interface Props {
  readonly item: ItemView;
  readonly name: string;
  readonly value: number | undefined;
  readonly onChoose: (value: number) => void;
  /** Takes the focus when it appears, so that a keyboard can go on at once. */
  readonly focused?: boolean;
}

/** One question in its exact words, answered with the browser's own radio buttons. */
export function Question({ item, name, value, onChoose, focused = false }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is the reason to move the focus
  useEffect(() => {
    if (!focused) return;
    const radios = group.current?.querySelectorAll("input");
    const chosen = [...(radios ?? [])].find((radio) => radio.checked) ?? radios?.[0];
    chosen?.focus();
  }, [focused, item.id]);
  return (
    <fieldset className="question" ref={group}>
      <legend>{item.wording}</legend>
      <div className="choices">
        {item.choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={`${name}.${item.id}`}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Asked {
  readonly items: readonly ItemView[];
  readonly gate: { readonly item: string; readonly at_least: number } | null;
}

/** The questions to be asked, given the answers so far: behind a gate that is not open, the gate alone. */
export function askedItems(form: Asked, answers: Answers): readonly ItemView[] {
  const { gate, items } = form;
  if (gate === null) return items;
  const open = (answers[gate.item] ?? gate.at_least - 1) >= gate.at_least;
  return open ? items : items.filter((item) => item.id === gate.item);
}

/** The answers to the questions that are asked, and to no others. */
export function answersAsked(form: Asked, answers: Answers): Answers {
  const asked = new Set(askedItems(form, answers).map((item) => item.id));
  return Object.fromEntries(Object.entries(answers).filter(([item]) => asked.has(item)));
}
