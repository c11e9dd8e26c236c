import { useEffect, useState } from "react";
import { call } from "../link/http";
import { useStore } from "../link/store";
import { Button } from "../ui/button";
import { Frame } from "./frame";
import { Live } from "./live/live";
import { Login } from "./login";
import { Client } from "./measures/client";
import { OnCall } from "./oncall/oncall";
import { Review } from "./review/review";
import { go, useRoute } from "./route";
import { type Acts, begin } from "./state";
import { Today } from "./today/today";

/** The console: who is there, and the screen the address names. */
export function App() {
  const [acts, setActs] = useState<Acts | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const { acts: made, end } = begin();
    setActs(made);
    const known = () => setAsked(true);
    made.enter().then(known, known);
    return end;
  }, []);
  return acts === null || !asked ? null : <Screens acts={acts} />;
}

function Screens({ acts }: { readonly acts: Acts }) {
  const desk = useStore(acts.store);
  const route = useRoute();
  if (desk.me === null) return <Login onIn={acts.enter} />;
  if (desk.link === "superseded") return <Elsewhere onHere={acts.reconnect} />;
  const out = () => {
    const away = () => {
      acts.leave();
      go({ screen: "today" });
    };
    call("POST", "/logout?page=console").then(away, away);
  };
  return (
    <Frame desk={desk} route={route} onOut={out}>
      {route.screen === "today" && <Today desk={desk} />}
      {route.screen === "oncall" && <OnCall />}
      {route.screen === "live" && <Live key={route.session} acts={acts} desk={desk} session={route.session} />}
      {route.screen === "client" && <Client key={route.client} client={route.client} />}
      {route.screen === "review" && <Review key={route.session} session={route.session} />}
    </Frame>
  );
}

function Elsewhere({ onHere }: { readonly onHere: () => void }) {
  return (
    <main className="narrow stack">
      <h1>The console is open in another tab</h1>
      <p>It works in one place at a time.</p>
      <p>
        <Button kind="primary" onPress={onHere}>
          Use this tab
        </Button>
      </p>
    </main>
  );
}
