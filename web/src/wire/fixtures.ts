import recorded from "./fixtures.json";
import type { ClientEvent, ClientView, ConsoleEvent, ConsoleView } from "./index";

interface Recorded<View, Event> {
  readonly start: View;
  readonly events: readonly Event[];
  /** The view after the event with this seq, as the service folds it. */
  readonly views: Readonly<Record<string, View>>;
}

/** A session recorded by the service's own tests: the events and what each fold of them must give. */
export const FIXTURES = recorded as unknown as {
  readonly console: Recorded<ConsoleView, ConsoleEvent>;
  readonly client: Recorded<ClientView, ClientEvent>;
};
