import { afterEach, expect, test, vi } from "vitest";
import { speak } from "./tone";

afterEach(() => vi.unstubAllGlobals());

class Words {
  lang = "";
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function voices(count: number) {
  const spoken: Words[] = [];
  vi.stubGlobal("SpeechSynthesisUtterance", Words);
  vi.stubGlobal("speechSynthesis", {
    getVoices: () => Array.from({ length: count }, () => ({})),
    speak: (words: Words) => spoken.push(words),
  });
  return spoken;
}

test("a text is spoken slowly, and is done when the voice has ended", () => {
  const spoken = voices(1);
  const done = vi.fn();
  expect(speak("Rest as you are.", done)).toBe(true);
  expect(spoken[0]).toMatchObject({ text: "Rest as you are.", lang: "en-GB", rate: 0.9 });
  expect(done).not.toHaveBeenCalled();
  spoken[0]?.onend?.();
  expect(done).toHaveBeenCalledOnce();
});

test("a device without voices is done at once", () => {
  const spoken = voices(0);
  const done = vi.fn();
  expect(speak("Rest as you are.", done)).toBe(false);
  expect(spoken).toEqual([]);
  expect(done).toHaveBeenCalledOnce();
});
