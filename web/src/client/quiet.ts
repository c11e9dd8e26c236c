import { useEffect, useRef } from "react";

const TWICE_MS = 700;

/** Calls back when Escape is pressed twice in quick succession, wherever the focus is. */
export function useDoubleEscape(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let before = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      if (event.timeStamp - before < TWICE_MS) {
        before = Number.NEGATIVE_INFINITY;
        latest.current();
      } else before = event.timeStamp;
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}
