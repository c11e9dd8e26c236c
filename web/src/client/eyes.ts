import { useEffect, useRef, useState } from "react";
import { hush, softTone, speak } from "../ui/tone";
import type { MessageView } from "../wire";

/** How long the quiet window lasts after a message was read out, in milliseconds. */
export const QUIET_MS = 20_000;

/**
 * Eyes-closed mode: each new message is read aloud, then there is a quiet window, then a soft tone. Nothing is asked
 * of the client; silence is allowed.
 */
export function useEyesClosed(messages: readonly MessageView[], onSpoken: (seq: number) => void) {
  const [on, setOn] = useState(false);
  const [quietUntil, setQuietUntil] = useState<number | null>(null);
  const told = useRef(0);
  const spoken = useRef(onSpoken);
  spoken.current = onSpoken;
  const last = messages.findLast((message) => message.who !== "me");

  useEffect(() => {
    if (!on || last === undefined || last.seq <= told.current) return;
    told.current = last.seq;
    hush();
    setQuietUntil(null);
    const aloud = speak(last.text, () => {
      if (aloud) spoken.current(last.seq);
      setQuietUntil(Date.now() + QUIET_MS);
    });
  }, [on, last]);

  useEffect(() => {
    if (quietUntil === null) return;
    const timer = setTimeout(() => {
      softTone();
      setQuietUntil(null);
    }, quietUntil - Date.now());
    return () => clearTimeout(timer);
  }, [quietUntil]);

  const toggle = () => {
    hush();
    setQuietUntil(null);
    told.current = last?.seq ?? 0;
    setOn(!on);
  };
  return { on, quietUntil, toggle };
}
