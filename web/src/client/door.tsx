import { useEffect, useState } from "react";
import { call, sentence } from "../link/http";
import type { Joined } from "../wire";
import { App } from "./app";

type Step = { readonly at: "joining" | "inside" } | { readonly at: "failed"; readonly why: string };

let redeeming: Promise<void> | null = null;

/** Redeems the code once, however often the component is mounted. The code leaves the address bar first. */
function redeem(code: string): Promise<void> {
  window.history.replaceState(null, "", "/client");
  redeeming ??= call<Joined>("POST", "/join", { code }).then(() => undefined);
  return redeeming;
}

/** The way in: an invitation in the fragment of `/join` is redeemed, anything else is the session itself. */
export function Door() {
  const [step, setStep] = useState<Step>(() => ({ at: window.location.pathname === "/join" ? "joining" : "inside" }));
  useEffect(() => {
    if (step.at !== "joining") return;
    const code = window.location.hash.slice(1);
    if (code === "" && redeeming === null) {
      setStep({ at: "failed", why: "This link is not complete. Please copy all of it, up to its last letter." });
      return;
    }
    redeem(code).then(
      () => setStep({ at: "inside" }),
      (thrown: unknown) => setStep({ at: "failed", why: sentence(thrown) }),
    );
  }, [step.at]);

  if (step.at === "inside") return <App />;
  return (
    <main className="before stack">
      <h1>{step.at === "joining" ? "Opening your session" : "That link did not open a session"}</h1>
      {step.at === "failed" && (
        <>
          <p role="alert">{step.why}</p>
          <p>A link works once. If you have used it on this device, you can go straight back in.</p>
          <p>
            <a className="button" href="/client">
              Go to my session
            </a>
          </p>
        </>
      )}
    </main>
  );
}
