let sound: AudioContext | null = null;

/** A soft tone of about a second that swells and fades. Silent where the browser has no sound. */
export function softTone(): void {
  if (typeof AudioContext === "undefined") return;
  sound ??= new AudioContext();
  const begin = sound.currentTime;
  const swell = sound.createGain();
  swell.gain.setValueAtTime(0, begin);
  swell.gain.linearRampToValueAtTime(0.12, begin + 0.25);
  swell.gain.exponentialRampToValueAtTime(0.001, begin + 1.4);
  swell.connect(sound.destination);
  for (const pitch of [392, 588]) {
    const voice = sound.createOscillator();
    voice.type = "sine";
    voice.frequency.value = pitch;
    voice.connect(swell);
    voice.start(begin);
    voice.stop(begin + 1.5);
  }
  void sound.resume();
}

/** Reads a text aloud with the device's own voice; says whether there is one. `done` follows in either case. */
export function speak(text: string, done: () => void): boolean {
  if (typeof speechSynthesis === "undefined" || speechSynthesis.getVoices().length === 0) {
    done();
    return false;
  }
  const words = new SpeechSynthesisUtterance(text);
  words.lang = "en-GB";
  words.rate = 0.9;
  words.onend = done;
  words.onerror = done;
  speechSynthesis.speak(words);
  return true;
}

/** Falls silent at once. */
export function hush(): void {
  if (typeof speechSynthesis !== "undefined") speechSynthesis.cancel();
}
