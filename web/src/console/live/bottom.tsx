import { Button } from "../../ui/button";
import type { ConsoleView } from "../../wire";

interface Props {
  readonly view: ConsoleView;
  readonly onGround: () => void;
  readonly onPause: () => void;
  readonly onDrive: () => void;
  readonly onHere: () => void;
  readonly onImagery: () => void;
  readonly onRating: () => void;
  readonly onEnd: () => void;
  readonly onKeys: () => void;
}

/** The bar that is there in every state. Grounding is one press. */
export function Bottom(props: Props) {
  const { view } = props;
  return (
    <footer className="bar">
      <Button kind="ground" onPress={props.onGround}>
        Ground now <kbd>Ctrl .</kbd>
      </Button>
      <Button onPress={props.onPause}>
        {view.held ? "Go on" : "Pause"} <kbd>Alt P</kbd>
      </Button>
      <Button onPress={props.onDrive}>
        {view.driving ? "Hand back" : "Take over"} <kbd>Alt T</kbd>
      </Button>
      <span className="push" />
      <Button onPress={props.onHere}>I am here</Button>
      <Button onPress={props.onImagery}>Open imagery</Button>
      <Button onPress={props.onRating}>
        Ask a rating <kbd>R</kbd>
      </Button>
      <Button kind="quiet" onPress={props.onKeys} aria-label="Keys">
        <kbd>?</kbd>
      </Button>
      <Button kind="danger" onPress={props.onEnd}>
        End …
      </Button>
    </footer>
  );
}
