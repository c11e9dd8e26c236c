import { Button } from "../ui/button";

/** The grounding card: fixed words that need no connection. */
export function Grounding({ onDone }: { readonly onDone: () => void }) {
  return (
    <section className="notice grounding" aria-labelledby="grounding-title">
      <h2 id="grounding-title">You have stopped. That is fine.</h2>
      <p>You do not have to explain. Keep your eyes open, and take these slowly.</p>
      <ol>
        <li>Press both feet into the floor. Feel how it holds you.</li>
        <li>Name five things you can see.</li>
        <li>Touch something near you. Is it warm or cool?</li>
        <li>Breathe out slowly, three times.</li>
        <li>Say your name, today’s date, and where you are.</li>
      </ol>
      <div className="row">
        <Button onPress={onDone}>Put this card away</Button>
      </div>
    </section>
  );
}
