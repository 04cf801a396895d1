/**
 * Times as the region's clocks show them. The service sends the region's offset with every time, so the
 * wall clock is read from the text itself and no time zone table is needed.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `2026-11-24T00:21:00+09:00` → `2026-11-24`. */
export const dayOf = (iso: string): string => iso.slice(0, 10);

/** `2026-11-24T00:21:00+09:00` → `0:21`. */
export const clockOf = (iso: string): string => `${Number(iso.slice(11, 13))}:${iso.slice(14, 16)}`;

/** `2026-11-25T10:29:52+09:00` → `10:30`: a promise that ends within a minute is told by the end of it. */
export const endOfMinute = (iso: string): string => {
  const past = Number(iso.slice(17, 19)) > 0 ? 1 : 0;
  return clockOf(new Date(Date.parse(`${iso.slice(0, 16)}:00Z`) + past * MINUTE_MS).toISOString());
};

/** Whole days from one `YYYY-MM-DD` to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay();

/** `+09:00` → 540. */
const minutesAhead = (offset: string): number =>
  (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));

/**
 * An instant as clocks with that offset show it: `2026-11-24T00:30:05`. Reckoned: to open its tables of zones takes a
 * browser a tenth of a second on a slow phone.
 */
export const wallClock = (ms: number, offset: string): string =>
  new Date(ms + minutesAhead(offset) * MINUTE_MS).toISOString().slice(0, 19);

export const minutesOf = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

export const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
