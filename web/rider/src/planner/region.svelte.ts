import type { Region } from './answers.ts';
import { getRegion } from './client.ts';
import { serviceMs } from '../page/time.svelte.ts';
import { dayOf, wallClock } from '../words/clock.ts';

/** Until the service has told us; every region of today keeps this time, the whole year. */
const OFFSET_AT_FIRST = '+09:00';

let region = $state.raw<Region | undefined>();

/** Asked once; the page works without it, with fewer dates and sources shown and no registration to choose. */
export const learnRegion = async (): Promise<void> => {
  region = await getRegion(new AbortController().signal).catch(() => undefined);
};

export const knownRegion = (): Region | undefined => region;

/** An instant as the region's clocks show it: `2026-11-24T00:30:05`. */
export const regionTime = (ms: number): string => wallClock(ms, region?.utcOffset ?? OFFSET_AT_FIRST);

/** Today and the clock where the region is, as form fields want them. */
export const regionNow = (): { day: string; clock: string } => {
  const time = regionTime(serviceMs());
  return { day: dayOf(time), clock: time.slice(11, 16) };
};
