import { useEffect, useRef } from "react";

export interface KeyActs {
  readonly approve: () => void;
  readonly edit: () => void;
  readonly steer: () => void;
  readonly discard: () => void;
  readonly ground: () => void;
  readonly pause: () => void;
  readonly drive: () => void;
  readonly rating: () => void;
  readonly note: () => void;
  readonly alert: () => void;
  readonly help: () => void;
}

const SETTING = "imagery.console.letters";

/** Whether single letters work as keys; they can be switched off, for people who dictate or whose hands slip. */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

/** Switches single-letter keys on or off. */
export function setLetters(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? "on" : "off");
  } catch {
    // Storage is closed in this browser: the keys stay as they are.
  }
}

/** The console's keys. Letters rest while somebody writes or a dialog is open. */
export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = chord(event) ?? letter(event);
      if (act === null) return;
      event.preventDefault();
      latest.current[act]();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function chord(event: KeyboardEvent): keyof KeyActs | null {
  if (event.ctrlKey && event.key === "Enter") return writing(event.target) ? null : "approve";
  if (event.ctrlKey && event.key === ".") return "ground";
  if (event.altKey && event.key.toLowerCase() === "p") return "pause";
  if (event.altKey && event.key.toLowerCase() === "t") return "drive";
  return null;
}

const LETTERS: Readonly<Record<string, keyof KeyActs>> = {
  e: "edit",
  s: "steer",
  x: "discard",
  r: "rating",
  n: "note",
  a: "alert",
  "?": "help",
};

function letter(event: KeyboardEvent): keyof KeyActs | null {
  if (event.ctrlKey || event.altKey || event.metaKey || writing(event.target)) return null;
  if (document.querySelector("[role=dialog]") !== null || !lettersOn()) return null;
  return LETTERS[event.key.toLowerCase()] ?? null;
}

function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  );
}
