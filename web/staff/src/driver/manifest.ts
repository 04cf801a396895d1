/** What the service tells a driver, and what is left of it once the device's own records are counted in. */
export interface Stop {
  do: 'pickup' | 'dropoff' | 'break';
  planned: string;
  latest: string;
  ride?: string;
  code?: string;
  state?: string;
  place?: { name?: string; lat: number; lon: number };
  riders?: number;
  wheelchairs?: number;
  luggage?: number;
  fareYen?: number;
  discount?: boolean;
}

export interface Manifest {
  service: string;
  vehicle: string;
  day: string;
  stops: Stop[];
}

export type EventKind = 'set-out' | 'board' | 'set-down' | 'no-show' | 'break' | 'position' | 'delay' | 'breakdown' | 'back';

/** What happened, by an id of this device's own: it may be sent as often as one likes. */
export interface Happened {
  event: string;
  kind: EventKind;
  at: string;
  ride?: string;
  lat?: number;
  lon?: number;
  minutes?: number;
}

/** One halt of the vehicle: everybody who gets on or off at the same place, one after the other. */
export interface Halt {
  kind: Stop['do'];
  name: string | undefined;
  planned: string;
  latest: string;
  stops: Stop[];
}

const isBehind = (stop: Stop, happened: readonly Happened[]): boolean => {
  const told = (kind: EventKind): boolean => happened.some((each) => each.kind === kind && each.ride === stop.ride);
  if (stop.do === 'break') return happened.some((each) => each.kind === 'break');
  if (told('no-show')) return true;
  return stop.do === 'pickup' ? told('board') : told('set-down');
};

const isSamePlace = (one: Stop, other: Stop): boolean =>
  one.do === other.do && one.do !== 'break' && one.place?.lat === other.place?.lat && one.place?.lon === other.place?.lon;

/** What is still to do, in the service's order, without what this device has seen happen. */
export const halts = (stops: readonly Stop[], happened: readonly Happened[]): Halt[] => {
  const ahead: Halt[] = [];
  for (const stop of stops.filter((each) => !isBehind(each, happened))) {
    const last = ahead.at(-1);
    const before = last?.stops[0];
    if (last !== undefined && before !== undefined && isSamePlace(before, stop)) last.stops.push(stop);
    else ahead.push({ kind: stop.do, name: stop.place?.name, planned: stop.planned, latest: stop.latest, stops: [stop] });
  }
  return ahead;
};

export const riders = (halt: Halt): number => halt.stops.reduce((sum, stop) => sum + (stop.riders ?? 0), 0);

/** The same work in the same order, whatever the times. */
export const isSameOrder = (one: readonly Halt[], other: readonly Halt[]): boolean => {
  const keys = (all: readonly Halt[]): string => all.map((halt) => halt.stops.map((stop) => `${stop.do} ${stop.ride ?? ''}`).join('+')).join();
  return keys(one) === keys(other);
};
