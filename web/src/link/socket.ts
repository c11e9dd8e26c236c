import type { Wire } from "./link";

/** Opens the browser's socket to one of the service's two doors. */
export function openSocket(path: "/ws/client" | "/ws/console"): Wire {
  const scheme = window.location.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(`${scheme}//${window.location.host}${path}`, "imagery.v1") as unknown as Wire;
}

/** Tries again at once when the device says that it is back on the network or on screen. */
export function onReturn(connect: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") connect();
  };
  window.addEventListener("online", connect);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", connect);
    document.removeEventListener("visibilitychange", seen);
  };
}
