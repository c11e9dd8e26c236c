import { Button } from "../ui/button";

/** The grounding card: fixed words that need no connection. */
export function Grounding({ onDone }: { readonly onDone: () => void }) {
  return (
    <section className="notice grounding" aria-labelledby="grounding-title">
      <h2 id="grounding-title">You have stopped. That is fine.</h2>
      <p>You do not have to explain. Let your eyes be open, and take these slowly.</p>
      <ol>
        <li>Press both feet into the floor. Feel how it holds you.</li>
        <li>Look around. Name five things you can see, out loud or in your head.</li>
        <li>Touch something near you. Is it warm or cool, rough or smooth?</li>
        <li>Breathe out slowly, longer than you breathe in. Do that three times.</li>
        <li>Say your name, today’s date, and the place where you are.</li>
      </ol>
      <div className="row">
        <Button onPress={onDone}>Put this card away</Button>
      </div>
    </section>
  );
}
