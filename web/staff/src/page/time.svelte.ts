/**
 * The time of the service. A demonstration may begin at another time than the device's: then the difference is asked
 * once and kept, so that what is noted without signal carries the right time, too.
 */
import { wallClock } from '../../../shared/clock.ts';

const KEPT_AS = 'miyamichi.staff.ahead';
const TICK_MS = 1_000;

const keptAhead = (): number => {
  try {
    return Number(localStorage.getItem(KEPT_AS) ?? 0);
  } catch {
    return 0;
  }
};

let ahead = keptAhead();
let second = $state(Date.now() + ahead);
setInterval(() => (second = Date.now() + ahead), TICK_MS);

/** How far the service is ahead of this device. */
export const setAhead = (ms: number): void => {
  ahead = ms;
  second = Date.now() + ahead;
  try {
    if (ms === 0) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, String(ms));
  } catch {
    // Storage is switched off: it is asked again next time.
  }
};

export const nowMs = (): number => Date.now() + ahead;

/** The same, and what is drawn with it is drawn anew each second. */
export const tickingMs = (): number => second;

/** The region's clock. */
const OFFSET = '+09:00';

/** An instant as the region writes it: `2026-11-24T10:00:05+09:00`. */
export const isoOf = (ms: number): string => `${wallClock(ms, OFFSET)}${OFFSET}`;

export const nowIso = (): string => isoOf(nowMs());

/** `10:04`. */
export const clockOfMs = (ms: number): string => isoOf(ms).slice(11, 16).replace(/^0/, '');

/** `2:41` of minutes and seconds. */
export const countdown = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
