/** What the service tells of a fleet, and what a dispatcher may do. */
import { ask, send } from '../../../shared/exchange.ts';
import { lang } from '../words/words.svelte.ts';

export interface Spot {
  name?: string;
  lat: number;
  lon: number;
}

export interface PlannedStop {
  kind: 'pickup' | 'dropoff' | 'break';
  planned: string;
  latest: string;
  underWay: boolean;
  ride?: string;
  state?: string;
  place?: Spot;
  riders?: number;
}

export interface Vehicle {
  vehicle: string;
  inService: boolean;
  shiftFrom: string;
  shiftTo: string;
  expectedAt: { lat: number; lon: number };
  seen?: { lat: number; lon: number; at: string };
  stops: PlannedStop[];
}

export interface Risk {
  ride: string;
  next: 'pickup' | 'dropoff';
  vehicle: string;
  planned: string;
  latest: string;
  isBroken: boolean;
}

export interface Area {
  area: string;
  day: string;
  at: string;
  vehicles: Vehicle[];
  atRisk: Risk[];
  promises: { given: number; kept: number; broken: number; open: number; unmet: number };
}

export interface Difference {
  possible: boolean;
  drivingSeconds: number;
  rides: { ride: string; vehicle: string; pickupSeconds: number; arrivalSeconds: number }[];
}

export interface Reached {
  done: boolean;
  count: number;
}

const patience = (): AbortSignal => new AbortController().signal;

export const areas = async (): Promise<{ area: string; name: string }[]> =>
  (await ask<{ areas: { area: string; name: string }[] }>(`fleet/areas?lang=${lang()}`, patience())).areas;

export const areaNow = (area: string): Promise<Area> => ask(`fleet/areas/${area}`, patience());

export const whyOf = (area: string, ride: string): Promise<{ ja: string; en: string }> => ask(`fleet/areas/${area}/rides/${ride}/why`, patience());

export const whatIf = (area: string, ride: string, vehicle: string): Promise<Difference> =>
  send(`fleet/areas/${area}/what-if`, { kind: 'force', ride, vehicle }, patience());

export const override = (area: string, command: string, ride: string, vehicle: string, reason: string): Promise<Reached> =>
  send(`fleet/areas/${area}/overrides`, { command, ride, vehicle, reason }, patience());

export type Report = { vehicle: string; kind: 'breakdown' | 'back' | 'delay'; minutes?: number; lat?: number; lon?: number };

export const reportOn = (area: string, report: string, what: Report): Promise<Area> => send(`fleet/areas/${area}/reports`, { report, ...what }, patience());

export const suspend = (area: string, suspension: string, from: string, to: string, reason: string, dryRun: boolean): Promise<Reached> =>
  send(`fleet/areas/${area}/suspensions`, { suspension, from, to, reason, dryRun }, patience());

export interface Rules {
  days: string[];
  onHolidays: boolean;
  departures: string[];
  first: string;
  last: string;
  who: 'registered' | 'anyone';
  stopsAt: 'door' | 'places' | 'virtual-stops';
}

export interface ReachedRides extends Reached {
  rides: { ride: string; vehicle: string; pickupFrom: string }[];
}

export const rulesOf = async (area: string): Promise<Rules | undefined> => {
  type Told = { service: string; hours: Pick<Rules, 'days' | 'onHolidays' | 'departures' | 'first' | 'last'>; who: Rules['who']; stops: { at: Rules['stopsAt'] } };
  const { services } = await ask<{ services: Told[] }>('services', patience());
  const told = services.find((each) => each.service === area);
  if (told === undefined) return undefined;
  const { days, onHolidays, departures, first, last } = told.hours;
  return { days, onHolidays, departures, first, last, who: told.who, stopsAt: told.stops.at };
};

export const changeRules = (area: string, change: string, rules: Partial<Rules>, dryRun: boolean): Promise<ReachedRides> =>
  send(`fleet/areas/${area}/rule-changes`, { change, dryRun, ...rules }, patience());

type Changed = { ride: string; vehicle: string; pickupFrom: string }[];

export const withdraw = (area: string, vehicle: string, dryRun: boolean): Promise<{ done: boolean; conflicts: Changed; otherVehicle: Changed }> =>
  send(`fleet/areas/${area}/fleet-changes`, { withdrawn: [vehicle], dryRun }, patience());

/** So much of a ride's id is told by word of mouth. */
export const codeOf = (ride: string): string => ride.slice(0, 4).toUpperCase();
