import { forgetAll } from "../keep";

const WORKER = "/client/worker.js";
const SCOPE = "/client";

interface Policy {
  createScriptURL(address: string): string;
}
interface WithTypes {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

// The page may not turn a text into a script's address (`require-trusted-types-for`), but for this one.
const policy = (globalThis as WithTypes).trustedTypes?.createPolicy("imagery-worker", {
  createScriptURL: (address) => {
    if (address !== WORKER) throw new TypeError("only the page's own worker");
    return address;
  },
});

/** Lets this page open without a connection from now on. A browser that cannot do that shows it when it is online. */
export function keepPage(): void {
  if (!("serviceWorker" in navigator)) return;
  const address = policy?.createScriptURL(WORKER) ?? WORKER;
  navigator.serviceWorker.register(address, { scope: SCOPE }).catch(() => undefined);
}

/** Takes away everything that this page left on the device: words, numbers, answers, and the page itself. */
export async function clearDevice(): Promise<void> {
  forgetAll();
  if (!("serviceWorker" in navigator)) return;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((one) => one.unregister()));
  for (const name of await caches.keys()) await caches.delete(name);
}
