import type { MyBetween } from "../../wire";
import { read, remove, write } from "../keep";

const PLACE = "imagery.between";

/** The part that may stay in a browser that others use too: nothing the client wrote, and nothing written about them. */
export function withoutOwnWords(mine: MyBetween): MyBetween {
  return {
    ...mine,
    rescripts: [],
    homework: mine.homework.map((one) => ({ ...one, text: "" })),
    anchor_phrase: null,
    cue_word: null,
  };
}

/** Keeps what the service said last, without own words, for the time without a connection. */
export function keepMine(mine: MyBetween): void {
  write(PLACE, withoutOwnWords(mine));
}

/** What the service said last; null where the page between sessions was never opened in this browser. */
export function keptMine(): MyBetween | null {
  return read<MyBetween>(PLACE);
}

/** Forgets it: nobody is signed in here any more. */
export function forgetMine(): void {
  remove(PLACE);
}
