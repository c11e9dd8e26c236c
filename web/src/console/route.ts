import { useSyncExternalStore } from "react";

/** Where the console stands; the address bar says it, so a reload comes back to the same screen. */
export type Route =
  | { readonly screen: "today" }
  | { readonly screen: "oncall" }
  | { readonly screen: "client"; readonly client: string }
  | { readonly screen: "live"; readonly session: string }
  | { readonly screen: "review"; readonly session: string };

const listeners = new Set<() => void>();

/** The address of a screen. */
export function address(route: Route): string {
  if (route.screen === "today") return "/console";
  if (route.screen === "oncall") return "/console/oncall";
  const name = route.screen === "client" ? route.client : route.session;
  return `/console/${route.screen}/${encodeURIComponent(name)}`;
}

/** The screen of an address; anything unknown is Today. */
export function screenAt(path: string): Route {
  const [, , screen, name] = path.split("/");
  if ((screen === "live" || screen === "review") && name) return { screen, session: decodeURIComponent(name) };
  if (screen === "client" && name) return { screen, client: decodeURIComponent(name) };
  return { screen: screen === "oncall" ? "oncall" : "today" };
}

/** Goes to a screen. */
export function go(route: Route): void {
  window.history.pushState(null, "", address(route));
  for (const listener of listeners) listener();
}

/** The present screen. */
export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return screenAt(path);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}
