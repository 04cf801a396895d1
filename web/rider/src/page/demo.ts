/** Whether the service runs as a demonstration, and at what time. Asked once a session, while the words are on their way. */
import { ask } from '../service/exchange.ts';
import { setAhead } from './time.svelte.ts';

const KEPT_AS = 'miyamichi.demo';
/** A page waits no longer for it; what comes later is said on the next page, so that nothing drawn moves. */
const WAIT_MAX_MS = 300;
/** A difference that small is the way of the answer, or nothing anybody would notice. */
const SAME_TIME_MS = 30_000;

interface Demo {
  demo: boolean;
  aheadMs: number;
}
const NONE: Demo = { demo: false, aheadMs: 0 };

let demo = false;

export const isDemo = (): boolean => demo;

const kept = (): Demo | undefined => {
  try {
    const { demo, aheadMs } = (JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') ?? {}) as Partial<Demo>;
    // A tab that was open before an update may have kept something else under this name.
    return typeof demo === 'boolean' && Number.isFinite(aheadMs) ? { demo, aheadMs: Number(aheadMs) } : undefined;
  } catch {
    return undefined; // storage is switched off: every page asks
  }
};

const learn = async (): Promise<Demo> => {
  const answer = await ask<{ demo: boolean; now?: string }>('demo', new AbortController().signal);
  const ahead = answer.now === undefined ? 0 : Date.parse(answer.now) - Date.now();
  const learnt = { demo: answer.demo, aheadMs: Math.abs(ahead) < SAME_TIME_MS ? 0 : ahead };
  setAhead(learnt.aheadMs); // also where it comes late: a time may be put right, while nothing drawn moves
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(learnt));
  } catch {
    // As above.
  }
  return learnt;
};

export const learnDemo = async (): Promise<void> => {
  const late = new Promise<Demo>((resolve) => setTimeout(() => resolve(NONE), WAIT_MAX_MS));
  const known = kept() ?? (await Promise.race([learn().catch(() => NONE), late]));
  demo = known.demo;
  if (known !== NONE) setAhead(known.aheadMs);
};
