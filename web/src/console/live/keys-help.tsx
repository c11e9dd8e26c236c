import { useState } from "react";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { lettersOn, setLetters } from "./keys";

const KEYS = [
  ["Ctrl Enter", "Approve and send"],
  ["E", "Edit the draft"],
  ["S", "Steer: ask for other words"],
  ["X", "Discard the draft"],
  ["Ctrl .", "Ground now"],
  ["Alt P", "Pause, or go on"],
  ["Alt T", "Take over, or hand back"],
  ["R", "Ask a rating"],
  ["N", "Private note"],
  ["A", "The open alert"],
  ["?", "This list"],
] as const;

/** The keys, and the switch for single letters. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [letters, setOn] = useState(lettersOn);
  return (
    <Sheet title="Keys" open={open} onClose={onClose}>
      <div className="stack">
        <dl className="keys">
          {KEYS.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="row">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => {
              setOn(event.target.checked);
              setLetters(event.target.checked);
            }}
          />
          Single letters work as keys
        </label>
        <div className="row">
          <Button onPress={onClose}>Close</Button>
        </div>
      </div>
    </Sheet>
  );
}
