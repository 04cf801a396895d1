/**
 * The service worker: opens the pages without signal and keeps the last answers that are safe to show late. It never
 * keeps a command, a ticket or anything of an account; passes keep themselves (`pass/kept.svelte.ts`).
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

/** Put in when the pages are built: the files of the shell, and a name that changes with any of them. */
const SHELL = JSON.parse('__SHELL__') as { name: string; pages: string[]; assets: string[] };

const KEPT_ASSETS = `assets-${SHELL.name}`;
const KEPT_ANSWERS = 'answers-1';
const ANSWERS_MAX = 30;
/** A page that has not come after this long is taken from what is kept. */
const PAGE_WAIT_MS = 3_000;
/** Answers that may be shown late, because the page says how old they are or they hardly change. */
const SAFE_LATE = /\/api\/v1\/(itineraries|region|products|services|sights|hourly-flow)(\?|$)/;
/** Tells the page that the answer is an old one. */
const KEPT_HEADER = 'Miyamichi-Kept';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT_ASSETS)
      .then((cache) => cache.addAll([...SHELL.pages, ...SHELL.assets]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT_ASSETS && name !== KEPT_ANSWERS).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (SHELL.pages.includes(pageOf(url))) event.respondWith(openPage(request, pageOf(url)));
  } else if (url.pathname.includes('/assets/') || url.pathname.endsWith('.svg')) event.respondWith(fromShell(request));
  else if (SAFE_LATE.test(url.pathname + url.search)) event.respondWith(freshOrKept(request));
});

const pageOf = (url: URL): string => `./${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)}`;

/** The newest page where there is signal; else the kept one, whatever its query. */
const openPage = async (request: Request, page: string): Promise<Response> => {
  const cache = await caches.open(KEPT_ASSETS);
  const kept = await cache.match(page);
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
const fromShell = async (request: Request): Promise<Response> => {
  const cache = await caches.open(KEPT_ASSETS);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
};

const freshOrKept = async (request: Request): Promise<Response> => {
  const cache = await caches.open(KEPT_ANSWERS);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await keep(cache, request, fresh.clone());
    return fresh;
  } catch (cause) {
    const kept = await cache.match(request);
    if (kept === undefined) throw cause;
    const headers = new Headers(kept.headers);
    headers.set(KEPT_HEADER, '1');
    return new Response(kept.body, { status: kept.status, headers });
  }
};

const keep = async (cache: Cache, request: Request, answer: Response): Promise<void> => {
  await cache.put(request, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - ANSWERS_MAX)).map((old) => cache.delete(old)));
};

export {};
