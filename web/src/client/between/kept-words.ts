import { read, remove, write } from "../keep";

/** What is being written in one of the boxes stays in this browser until it is handed on, also across a reload. */
export interface KeptWords {
  read(): string;
  write(text: string): void;
}

/** The place of a box of one client. */
export function keptWords(client: string, box: string): KeptWords {
  const key = `imagery.words.${client}.${box}`;
  return {
    read: () => read<{ text: string }>(key)?.text ?? "",
    write: (text) => void (text === "" ? remove(key) : write(key, { text })),
  };
}
