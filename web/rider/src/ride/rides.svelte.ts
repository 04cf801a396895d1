/** Rides on this device, so that times and place are there without signal; renewed by every answer. */
import { readKept, writeKept } from './kept.ts';
import type { Ride, Rides } from './office.ts';

const KEPT_AS = 'miyamichi.rides';
const KEPT_MAX = 60;
const OPEN = ['held', 'confirmed', 'on-the-way', 'aboard'];

export interface KeptRide extends Ride {
  /** When the service said so, in milliseconds since 1970 by this device. */
  asOf: number;
  /** A held ride is kept until then. */
  heldUntil?: string;
}

let rides = $state.raw<KeptRide[]>(readKept<KeptRide[]>(KEPT_AS, []));

export const keptRides = (): KeptRide[] => rides;

export const isOpen = (ride: Ride): boolean => OPEN.includes(ride.state);

export const keepRides = (answer: Rides): void => {
  const asOf = Date.now();
  const news = answer.rides.map((ride) => {
    const heldUntil = answer.heldUntil ?? rides.find((each) => each.ride === ride.ride)?.heldUntil;
    return { ...ride, asOf, ...(heldUntil === undefined ? {} : { heldUntil }) };
  });
  const ids = new Set(news.map((ride) => ride.ride));
  rides = [...news, ...rides.filter((each) => !ids.has(each.ride))]
    .sort((one, other) => other.pickupFrom.localeCompare(one.pickupFrom))
    .slice(0, KEPT_MAX);
  writeKept(KEPT_AS, rides);
};

/** Another person uses this device now. */
export const forgetRides = (): void => {
  rides = [];
  writeKept(KEPT_AS, rides);
};

/** Promised rides to come, the next first. */
export const ridesAhead = (): KeptRide[] => rides.filter((ride) => isOpen(ride) && ride.state !== 'held').reverse();
