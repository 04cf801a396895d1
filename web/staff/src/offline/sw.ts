/**
 * The staff's service worker: the driver's and the inspector's page open without signal. It keeps no answer of the
 * service; what a device must remember, the pages keep themselves (`device/kept.ts`).
 */

/** What a worker has and a page has not; the compiler is told of pages only. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listen: (event: Asked) => void): void;
};

/** Put in when the pages are built. */
const SHELL = JSON.parse('__SHELL__') as { name: string; files: string[] };

/** Caches are shared by all of an origin's workers; ours begin so. */
const OURS = 'staff-';
const KEPT = OURS + SHELL.name;
/** A page that has not come after this long is taken from what is kept. */
const PAGE_WAIT_MS = 3_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(SHELL.files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const file = `./${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)}`;
  if (request.mode === 'navigate') {
    if (SHELL.files.includes(file)) event.respondWith(openPage(request, file));
  } else if (SHELL.files.includes(`./assets/${file.slice(2)}`)) event.respondWith(fromShell(request));
});

/** The newest page where there is signal; else the kept one. */
const openPage = async (request: Request, file: string): Promise<Response> => {
  const kept = await (await caches.open(KEPT)).match(file);
  if (kept === undefined) return fetch(request);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PAGE_WAIT_MS);
  try {
    const fresh = await fetch(request.url, { signal: limit.signal, credentials: 'same-origin' });
    return fresh.ok ? fresh : kept;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
};

/** Assets carry their hash in their name, so what is kept is right for good. */
const fromShell = async (request: Request): Promise<Response> => (await (await caches.open(KEPT)).match(request)) ?? fetch(request);

export {};
