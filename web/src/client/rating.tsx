import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { scale } from "../ui/scales";

interface Props {
  readonly scaleId: string;
  readonly onRate: (value: number) => void;
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
// How long a 1 waits for a 0 to become a 10.
const TEN_MS = 600;

/** One row of big buttons from 0 to 10 (kept as 0 to 100), a finer number for who wants it, and the digit keys. */
export function Rating({ scaleId, onRate }: Props) {
  const { name, low, high } = scale(scaleId);
  const [fine, setFine] = useState("");
  useDigits(onRate);
  const exact = Number.parseInt(fine, 10);
  const usable = /^\d{1,3}$/.test(fine) && exact <= 100;
  return (
    <section className="rate" aria-label={`${name}, 0 to 10`}>
      <h2>{name}</h2>
      <div className="anchors" aria-hidden="true">
        <span>0 · {low}</span>
        <span>10 · {high}</span>
      </div>
      <div className="scale">
        {STEPS.map((step) => (
          <Button key={step} aria-label={label(step, low, high)} onPress={() => onRate(step * 10)}>
            {step}
          </Button>
        ))}
      </div>
      <details>
        <summary>A number between, 0 to 100</summary>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (usable) onRate(exact);
          }}
        >
          <input
            className="input fine"
            inputMode="numeric"
            aria-label={`${name}, 0 to 100`}
            value={fine}
            onChange={(event) => setFine(event.target.value)}
          />
          <Button type="submit" isDisabled={!usable}>
            Send this number
          </Button>
        </form>
      </details>
    </section>
  );
}

function label(step: number, low: string, high: string): string {
  if (step === 0) return `0, ${low}`;
  return step === 10 ? `10, ${high}` : String(step);
}

/** Digit keys rate, wherever the focus is, except while somebody is writing. */
function useDigits(onRate: (value: number) => void): void {
  const rate = useRef(onRate);
  rate.current = onRate;
  useEffect(() => {
    let one: ReturnType<typeof setTimeout> | null = null;
    const press = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || writing(event.target)) return;
      event.preventDefault();
      if (one !== null) {
        clearTimeout(one);
        one = null;
        rate.current(event.key === "0" ? 100 : Number(event.key) * 10);
      } else if (event.key === "1") {
        one = setTimeout(() => {
          one = null;
          rate.current(10);
        }, TEN_MS);
      } else rate.current(Number(event.key) * 10);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
      if (one !== null) clearTimeout(one);
    };
  }, []);
}

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
