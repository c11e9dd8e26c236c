import { Button } from "../ui/button";

interface Props {
  readonly onStop: () => void;
  readonly onSlower: () => void;
  readonly onHelp: () => void;
}

/** Always on screen, always in the same place. None of them asks anything before it works. */
export function Footer({ onStop, onSlower, onHelp }: Props) {
  return (
    <footer className="always">
      <Button kind="ground" onPress={onStop}>
        Stop
      </Button>
      <Button onPress={onSlower}>Slower</Button>
      <Button kind="danger" onPress={onHelp}>
        I need help now
      </Button>
    </footer>
  );
}
