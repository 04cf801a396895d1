/** Whether the service runs as a demonstration. Asked once a session, while the words are on their way. */
import { ask } from '../service/exchange.ts';

const KEPT_AS = 'miyamichi.demo';
/** A page waits no longer for it; what comes later is said on the next page, so that nothing drawn moves. */
const WAIT_MAX_MS = 300;

let demo = false;

export const isDemo = (): boolean => demo;

const kept = (): string | null => {
  try {
    return sessionStorage.getItem(KEPT_AS);
  } catch {
    return null; // storage is switched off: every page asks
  }
};

const learn = async (): Promise<boolean> => {
  const answer = await ask<{ demo: boolean }>('demo', new AbortController().signal);
  try {
    sessionStorage.setItem(KEPT_AS, String(answer.demo));
  } catch {
    // As above.
  }
  return answer.demo;
};

export const learnDemo = async (): Promise<void> => {
  const known = kept();
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), WAIT_MAX_MS));
  demo = known === null ? await Promise.race([learn().catch(() => false), late]) : known === 'true';
};
