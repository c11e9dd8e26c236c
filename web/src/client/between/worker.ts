// The service worker of the client's page. It keeps the page itself, and nothing anybody said: no call under `/api`
// passes through here. What it keeps is what a stranger gets too who asks for `/client`.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}

const scope = globalThis as unknown as Scope;
const CACHE = "imagery.page";
const PAGE = "/client";
// A connection that gives nothing for this long is as good as none.
const PATIENCE_MS = 4_000;

/** Keeps a fresh copy of the document with every file it names, and lets go of the files it no longer names. */
async function keep(document: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  const html = await document.clone().text();
  const files = [...new Set(Array.from(html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g), (found) => found[1] ?? ""))];
  const missing = [];
  for (const file of files) if ((await cache.match(file)) === undefined) missing.push(file);
  await cache.addAll(missing);
  await cache.put(PAGE, document);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !files.includes(pathname)) await cache.delete(request);
  }
}

async function kept(): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(PAGE);
}

/** The document from the service; the copy when the service is away, broken or too slow. */
async function page(event: Fetching): Promise<Response> {
  const copy = await kept();
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => (answer.ok ? keep(answer.clone()) : undefined)).catch(() => undefined));
  if (copy === undefined) return fresh;
  const sound = fresh.then(
    (answer) => (answer.status >= 500 ? copy : answer),
    () => copy,
  );
  const late = new Promise<Response>((give) => setTimeout(() => give(copy), PATIENCE_MS));
  return Promise.race([sound, late]);
}

/** A built file: its name changes with its content, so a copy is as good as new. */
async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

scope.addEventListener("install", (event) => {
  event.waitUntil(
    fetch(PAGE)
      .then(keep)
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  const within = address.pathname === PAGE || address.pathname.startsWith(`${PAGE}/`);
  if (request.mode === "navigate" && within) event.respondWith(page(event));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(file(request));
});
