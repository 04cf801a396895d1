import type { Region } from './answers.ts';
import { getRegion } from './client.ts';
import { inZone } from '../words/clock.ts';

/** Until the service has told us; every region of today lies in this zone. */
const ZONE_AT_FIRST = 'Asia/Tokyo';

let region = $state.raw<Region | undefined>();

/** Asked once; the page works without it, with fewer dates and sources shown and no registration to choose. */
export const learnRegion = async (): Promise<void> => {
  region = await getRegion(new AbortController().signal).catch(() => undefined);
};

export const knownRegion = (): Region | undefined => region;

/** Today and the clock where the region is, by this device's own clock. */
export const regionNow = (): { day: string; clock: string } =>
  inZone(new Date(), region?.timeZone ?? ZONE_AT_FIRST);
