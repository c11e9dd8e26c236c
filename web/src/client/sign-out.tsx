import { useState } from "react";
import { call } from "../link/http";
import { Button } from "../ui/button";
import { clearDevice } from "./between/device";

/** Signs out of this browser and leaves nothing in it; what was not sent yet is named first. */
export function SignOut({ waiting }: { readonly waiting: number }) {
  const [asked, setAsked] = useState(false);
  const leave = async () => {
    await call("POST", "/logout?page=client").catch(() => undefined);
    await clearDevice().catch(() => undefined);
    window.location.assign("/");
  };
  if (!asked || waiting === 0) {
    return (
      <div className="row">
        <Button onPress={() => (waiting === 0 ? void leave() : setAsked(true))}>Sign out of this browser</Button>
      </div>
    );
  }
  return (
    <section className="notice" role="alert">
      <p>
        {waiting === 1 ? "One thing is" : `${waiting} things are`} not sent yet. Signing out takes{" "}
        {waiting === 1 ? "it" : "them"} away from this device for good.
      </p>
      <div className="row">
        <Button kind="danger" onPress={() => void leave()}>
          Sign out and lose {waiting === 1 ? "it" : "them"}
        </Button>
        <Button onPress={() => setAsked(false)}>Stay signed in</Button>
      </div>
    </section>
  );
}
