/** What a ride and an offer say, in the reader's words. */
import { clockOf, endOfMinute } from '../words/clock.ts';
import { yen } from '../words/format.ts';
import { lang, m } from '../words/lang.svelte.ts';
import type { Ride, RideOffer } from './office.ts';
import { knownServices } from './world.svelte.ts';

const MINUTE_MS = 60_000;

type Promised = Pick<Ride | RideOffer, 'pickupFrom' | 'pickupTo'>;

/** 「10:05〜10:15に迎えに来ます。」 */
export const promise = ({ pickupFrom, pickupTo }: Promised): string =>
  m('ride.promise', { from: clockOf(pickupFrom), to: endOfMinute(pickupTo) });

export const arrival = ({ arriveBy }: Pick<Ride | RideOffer, 'arriveBy'>): string =>
  m('ride.arriveBy', { time: endOfMinute(arriveBy) });

export const price = ({ priceYen }: Pick<Ride | RideOffer, 'priceYen'>): string => m('ride.fare', { yen: yen(priceYen, lang()) });

type Spot = Ride['from'];

/** A ride has its places named as their signs are; where a service stops there, it names them in the reader's language. */
export const spotName = ({ name, lat, lon }: Spot): string | undefined => {
  const places = knownServices().flatMap((each) => each.places);
  return places.find((place) => place.lat === lat && place.lon === lon)?.name ?? name;
};

export const route = ({ from, to }: Pick<Ride | RideOffer, 'from' | 'to'>): string =>
  m('ride.route', { from: spotName(from) ?? m('ride.somewhere'), to: spotName(to) ?? m('ride.somewhere') });

/** Whole minutes from now until then, by this device; at least 0. */
export const minutesUntil = (iso: string, nowMs: number): number => Math.max(0, Math.round((Date.parse(iso) - nowMs) / MINUTE_MS));
