/** What may honestly be said about an itinerary: which times are promised by a timetable and which are not. */
import type { Fare, Itinerary, Leg } from './answers.ts';

export const isStreet = (leg: Leg): boolean => leg.mode === 'WALK' || leg.mode === 'BICYCLE';

/** A ride with a timetable: the only kind of leg with a clock time of its own. */
export const isTimetabled = (leg: Leg): boolean =>
  (leg.mode === 'TRAM' || leg.mode === 'BUS') && !leg.estimated && leg.headwaySeconds === undefined;

const isVague = (leg: Leg): boolean => !isStreet(leg) && !isTimetabled(leg);

/**
 * How a leg's clock times may be shown. `sure`: as they are. `sample`: the ride has a timetable but whether
 * this one is caught depends on an estimated leg before it. `none`: nobody knows.
 */
export type ClockTrust = 'sure' | 'sample' | 'none';

export const clockTrust = (itinerary: Itinerary, at: number): ClockTrust => {
  const leg = itinerary.legs[at];
  if (leg === undefined || isVague(leg)) return 'none';
  const before = itinerary.legs.slice(0, at).some(isVague);
  if (isTimetabled(leg)) return before ? 'sample' : 'sure';
  const after = itinerary.legs.slice(at + 1);
  const timed = [...itinerary.legs.slice(0, at), ...after.slice(0, firstRide(after) + 1)].some(isTimetabled);
  return before || !timed ? 'none' : 'sure';
};

const firstRide = (legs: readonly Leg[]): number => legs.findIndex((leg) => !isStreet(leg));

/** Both ends of the itinerary are known to the clock, so that it can be headed by them. */
export const hasClocks = (itinerary: Itinerary): boolean =>
  itinerary.legs.some(isTimetabled) && !itinerary.legs.some(isVague);

/** Itineraries that someone asking as this person cannot use: a ride kept for residents. */
export const closedRide = (itinerary: Itinerary): Leg | undefined =>
  itinerary.legs.find((leg) => leg.service !== undefined && !leg.service.forAsker);

/** The ordinary adult's fare when several are given: the service lists it first. */
export const adultFare = (leg: Leg): Fare | undefined =>
  leg.fares?.find((fare) => fare.riderCategory === 'adult') ?? leg.fares?.[0];

export interface FareSum {
  yen: number;
  estimated: boolean;
  /** Some ride's fare is not known and is not in the sum. */
  partial: boolean;
}

export const fareSum = (itinerary: Itinerary): FareSum => {
  const rides = itinerary.legs.filter((leg) => leg.mode !== 'WALK' && (leg.mode !== 'BICYCLE' || leg.rented));
  const fares = rides.map(adultFare);
  const known = fares.filter((fare) => fare !== undefined);
  return {
    yen: known.reduce((sum, fare) => sum + fare.yen, 0),
    estimated: known.some((fare) => fare.estimated),
    partial: known.length < rides.length,
  };
};

/** The same itinerary in two answers to the same question has the same name; used in shared links. */
export const wayKey = (itinerary: Itinerary): string => {
  const parts = itinerary.legs.map((leg) =>
    isStreet(leg) ? `${leg.mode},${leg.meters}` : [leg.mode, leg.tripId, leg.from.stopId, leg.to.stopId, leg.departAt].join(','),
  );
  return fnv1a(parts.join('|')).toString(36);
};

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
