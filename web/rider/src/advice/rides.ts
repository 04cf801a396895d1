/** The rides of an itinerary as the fare desk is asked about them. */
import type { Itinerary, Leg } from '../planner/answers.ts';
import { isStreet } from '../planner/reading.ts';

export interface PlannedRide {
  mode: 'lrt' | 'bus' | 'ondemand';
  /** Names as the fare tables know them. */
  from: string;
  to: string;
  boardedAt: string;
  alightedAt: string;
  /** One person's published fare; absent where no table of the region knows it. */
  baseYen?: number;
}

const MODES = { TRAM: 'lrt', BUS: 'bus', FLEX: 'ondemand' } as const;

const rideOf = (leg: Leg): PlannedRide | undefined => {
  if (leg.mode === 'WALK' || leg.mode === 'BICYCLE') return undefined;
  const mode = MODES[leg.mode];
  const known = leg.fares?.[0];
  const ride = { mode, from: leg.from.name, to: leg.to.name, boardedAt: local(leg.departAt), alightedAt: local(leg.arriveAt) };
  // The fare desk has a table of the LRT's fares; of the others it wants to be told.
  return mode === 'lrt' || known === undefined ? ride : { ...ride, baseYen: known.yen };
};

/** Without the offset, which is the region's own anyway. */
const local = (iso: string): string => iso.slice(0, 19);

export const ridesOf = (itinerary: Itinerary): PlannedRide[] =>
  itinerary.legs.filter((leg) => !isStreet(leg)).flatMap((leg) => rideOf(leg) ?? []);

/** The first way that anyone may take: what a visitor would do. */
export const openWay = (itineraries: readonly Itinerary[]): Itinerary | undefined =>
  itineraries.find((each) => each.legs.every((leg) => leg.service === undefined || leg.service.forAsker));

/** A ride whose fare nobody has told us. */
export const isUnpriced = (ride: PlannedRide): boolean => ride.mode !== 'lrt' && ride.baseYen === undefined;
