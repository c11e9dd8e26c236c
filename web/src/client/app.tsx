import { useEffect, useMemo, useState } from "react";
import { useStore } from "../link/store";
import { Button } from "../ui/button";
import type { CrisisView, FormView } from "../wire";
import { After } from "./after";
import { Alone, Closed } from "./alone";
import { Consent, Declined, Ready, Waiting } from "./arrival";
import { forgetMine } from "./between/kept";
import { waitingHere } from "./between/outbox";
import { Shelf } from "./between/shelf";
import { type Tool, useTool } from "./between/state";
import { Forms, useForms } from "./forms/asked";
import { Fill } from "./forms/fill";
import { Help, HelpBar, Numbers } from "./help";
import { keptCrisis } from "./keep";
import { type Arrival, type Page, type Screen, screen } from "./model";
import { Neutral } from "./neutral";
import { useDoubleEscape } from "./quiet";
import { Session } from "./session";
import { SignOut } from "./sign-out";
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
  const here = page.link === "superseded" ? "elsewhere" : screen(page);
  const tool = useTool(page.link === "open", here === "alone" || here === "shelf", acts.look);
  const clinician = page.view?.clinician_name || "your clinician";
  const [asked, look] = useForms(page.link === "open");
  const [filling, setFilling] = useState<FormView | null>(null);
  useDoubleEscape(() => {
    acts.press("safe_word");
    dispatch({ type: "neutral", shown: true });
  });

  if (page.neutral) return <Neutral onBack={() => dispatch({ type: "neutral", shown: false })} />;
  if (page.link === "login" || page.link === "forbidden") return <SignedOut crisis={crisis} />;
  const fills = BESIDE.has(here) ? filling : null; // a session that begins goes first; what was answered is kept
  return (
    <>
      {fills !== null ? (
        <Fill
          form={fills}
          client={asked.client}
          clinician={clinician}
          crisis={crisis}
          onLeave={() => {
            setFilling(null);
            look();
          }}
        />
      ) : (
        <Here acts={acts} page={page} here={here} tool={tool} crisis={crisis} clinician={clinician} />
      )}
      {fills === null && BESIDE.has(here) && <Forms asked={asked} clinician={clinician} onFill={setFilling} />}
      {here !== "session" && <HelpBar onHelp={acts.help} />}
      <Help
        open={page.help}
        crisis={crisis}
        clinician={clinician}
        called={page.called}
        onClose={() => dispatch({ type: "help", shown: false })}
      />
    </>
  );
}

/** Where a questionnaire can be begun: before and after a session, never within it. */
const BESIDE: ReadonlySet<string> = new Set(["ready", "waiting", "after", "declined"]);

interface HereProps {
  readonly acts: Acts;
  readonly page: Page;
  readonly here: Screen | "elsewhere";
  readonly tool: Tool;
  readonly crisis: CrisisView | null;
  readonly clinician: string;
}

/** The one screen that is due. */
function Here({ acts, page, here, tool, crisis, clinician }: HereProps) {
  const { dispatch } = acts.store;
  const connected = page.link === "open";
  const arrive = (arrival: Arrival) => dispatch({ type: "arrived", arrival });
  switch (here) {
    case "elsewhere":
      return <Elsewhere onHere={acts.reconnect} />;
    case "alone":
      return <Alone between={page.between} crisis={crisis} connected={connected} onReady={() => arrive("shelf")} />;
    case "shelf":
      return (
        <Shelf
          tool={tool}
          clinician={clinician}
          crisis={crisis}
          connected={connected}
          call={calledFor(page, clinician, arrive)}
          onLed={page.view?.mode === "between" ? () => arrive("in") : null}
          onBack={() => arrive("ready")}
        />
      );
    case "closed":
      return <Closed between={page.between} clinician={clinician} crisis={crisis} />;
    case "ready":
      return <Ready connected={connected} onReady={() => arrive("consent")} />;
    case "consent":
      return <Consent clinician={clinician} onAgree={() => arrive("in")} onDecline={() => arrive("declined")} />;
    case "declined":
      return <Declined clinician={clinician} crisis={crisis} onBack={() => arrive("consent")} />;
    case "waiting":
      return <Waiting clinician={clinician} connected={connected} crisis={crisis} />;
    case "session":
      return page.view === null ? null : <Session acts={acts} page={page} view={page.view} />;
    case "after":
      return page.view === null ? null : (
        <After
          view={page.view}
          clinician={clinician}
          crisis={crisis}
          between={page.between}
          waiting={tool.waiting.length}
          onAlone={acts.goAlone}
        />
      );
    default:
      return here satisfies never;
  }
}

/** Who waits for somebody who is busy on the shelf: nobody is pulled away from what they are doing. */
function calledFor(page: Page, clinician: string, arrive: (arrival: Arrival) => void) {
  const view = page.view;
  if (view === null || view.ended) return null;
  if (view.mode !== "between") {
    return { says: "You are online, and your session is here.", go: "Go to my session", onGo: () => arrive("ready") };
  }
  if (!view.clinician_here) return null;
  return { says: `${clinician} is here and would like to talk.`, go: "Talk now", onGo: () => arrive("in") };
}

function SignedOut({ crisis }: { readonly crisis: CrisisView | null }) {
  useEffect(forgetMine, []);
  const waiting = waitingHere();
  return (
    <main className="before stack">
      <h1>You are not signed in here</h1>
      <p>Please open the link your clinician sent you. If it no longer works, ask for a new one.</p>
      <p>If you are in danger, do not wait for it. Nobody can be alerted from here, and you can call:</p>
      <Numbers crisis={crisis} />
      {waiting > 0 && (
        <>
          <p>
            What was noted here without a connection is still kept on this device. It is sent when the same person opens
            their link here.
          </p>
          <SignOut waiting={waiting} />
        </>
      )}
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
