import { useEffect, useMemo, useState } from "react";
import { useStore } from "../link/store";
import { Button } from "../ui/button";
import { After } from "./after";
import { Consent, Declined, Ready, Waiting } from "./arrival";
import { keptCrisis } from "./keep";
import { screen } from "./model";
import { Neutral } from "./neutral";
import { useDoubleEscape } from "./quiet";
import { Session } from "./session";
import { type Acts, begin } from "./state";

/** The client's page once there is somebody to be: it opens its socket and shows the screen that is due. */
export function App() {
  const [acts, setActs] = useState<Acts | null>(null);
  useEffect(() => {
    const { acts: made, end } = begin();
    setActs(made);
    return end;
  }, []);
  return acts === null ? null : <Screens acts={acts} />;
}

function Screens({ acts }: { readonly acts: Acts }) {
  const page = useStore(acts.store);
  const { dispatch } = acts.store;
  const crisis = useMemo(() => page.view?.crisis ?? keptCrisis(), [page.view?.crisis]);
  const clinician = page.view?.clinician_name || "your clinician";
  const connected = page.link === "open";
  useDoubleEscape(() => {
    acts.press("safe_word");
    dispatch({ type: "neutral", shown: true });
  });

  if (page.neutral) return <Neutral onBack={() => dispatch({ type: "neutral", shown: false })} />;
  if (page.link === "login" || page.link === "forbidden") return <SignedOut />;
  if (page.link === "superseded") return <Elsewhere onHere={acts.reconnect} />;
  const here = screen(page);
  switch (here) {
    case "ready":
      return <Ready connected={connected} onReady={() => dispatch({ type: "arrived", arrival: "consent" })} />;
    case "consent":
      return (
        <Consent
          clinician={clinician}
          onAgree={() => dispatch({ type: "arrived", arrival: "in" })}
          onDecline={() => dispatch({ type: "arrived", arrival: "declined" })}
        />
      );
    case "declined":
      return (
        <Declined
          clinician={clinician}
          crisis={crisis}
          onBack={() => dispatch({ type: "arrived", arrival: "consent" })}
        />
      );
    case "waiting":
      return <Waiting clinician={clinician} connected={connected} crisis={crisis} />;
    case "session":
      return page.view === null ? null : <Session acts={acts} page={page} view={page.view} crisis={crisis} />;
    case "after":
      return page.view === null ? null : <After view={page.view} clinician={clinician} crisis={crisis} />;
    default:
      return here satisfies never;
  }
}

function SignedOut() {
  return (
    <main className="before stack">
      <h1>You are not signed in here</h1>
      <p>Please open the link your clinician sent you. If it no longer works, ask for a new one.</p>
      <p>If you are in danger, do not wait for it: call the emergency number of the country you are in.</p>
    </main>
  );
}

function Elsewhere({ onHere }: { readonly onHere: () => void }) {
  return (
    <main className="before stack">
      <h1>Your session is open in another tab</h1>
      <p>So that nothing gets lost, it shows in one place at a time.</p>
      <p>
        <Button kind="primary" onPress={onHere}>
          Use this tab
        </Button>
      </p>
    </main>
  );
}
