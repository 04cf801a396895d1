/** What this device tells us: signal, width, and the passing of minutes. */
import { MediaQuery } from 'svelte/reactivity';

const TICK_MS = 15_000;

let online = $state(navigator.onLine);
let minute = $state(Date.now());

addEventListener('online', () => (online = true));
addEventListener('offline', () => (online = false));
setInterval(() => (minute = Date.now()), TICK_MS);

export const isOnline = (): boolean => online;

/** Does it each time the signal comes back, until the answer is called. */
export const whenOnline = (deed: () => void): (() => void) => {
  addEventListener('online', deed);
  return () => removeEventListener('online', deed);
};

/** Milliseconds since 1970 by this device, renewed every 15 s; only for the age of what is shown. */
export const nowMs = (): number => minute;

const wide = new MediaQuery('min-width: 960px');

/** List and detail stand side by side. */
export const isWide = (): boolean => wide.current;
