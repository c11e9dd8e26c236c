import { useState } from "react";
import { sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { beginning } from "./lines";
import type { Tool } from "./state";

/** Which exercises come first, and the client's own steadying sentence. */
export function Favourites({ tool }: { readonly tool: Tool }) {
  const { mine, fresh } = tool;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [phrase, setPhrase] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (mine === null || !fresh) return null; // what is not known here must not be written over
  const liked = chosen ?? mine.favourites;
  const own = phrase ?? mine.anchor_phrase ?? "";
  const tick = (id: string) => setChosen(liked.includes(id) ? liked.filter((one) => one !== id) : [...liked, id]);
  const keep = async () => {
    try {
      const kept = await tool.favour(liked, own.trim() || null);
      setChosen(null);
      setPhrase(null);
      setSaid(kept ? "Kept." : null);
      if (!kept) window.scrollTo(0, 0); // whom to call stands above
    } catch (thrown) {
      setSaid(sentence(thrown));
    }
  };
  return (
    <details className="card">
      <summary>What helps me best</summary>
      <div className="stack">
        <fieldset className="question">
          <legend>These come first in the list</legend>
          <div className="choices">
            {mine.exercises.map((one) => (
              <label key={one.id} className="choice">
                <input type="checkbox" checked={liked.includes(one.id)} onChange={() => tick(one.id)} />
                <span>{beginning(one.name)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          label="My own steadying sentence"
          value={own}
          onChange={setPhrase}
          maxLength={200}
          hint={`A sentence you can say to yourself. It gets an exercise of its own. ${mine.words.own_sentence}`}
        />
        <div className="row">
          <Button onPress={() => void keep()}>Keep these</Button>
          {said !== null && <span role="status">{said}</span>}
        </div>
      </div>
    </details>
  );
}
