/** What the service answers about rides, and the trips somebody makes again. */
import { ask, send } from '../../../shared/exchange.ts';
import { clockOf } from '../../../shared/clock.ts';
import { lang } from '../words/words.svelte.ts';

export interface Spot {
  name?: string;
  lat: number;
  lon: number;
}

export interface Offer {
  offer: string;
  service: string;
  day: string;
  from: Spot;
  to: Spot;
  pickupFrom: string;
  pickupTo: string;
  arriveBy: string;
  priceYen: number;
}

export interface Ride extends Omit<Offer, 'offer'> {
  ride: string;
  state: string;
  lateToCancelFrom?: string;
}

export interface RideAnswer {
  offers: Offer[];
  message?: string;
  otherTimes?: Offer[];
}

export type End = Spot | { place: string };

/** A way somebody goes, with the hour at which they went last. */
export interface Trip {
  service: string;
  from: End;
  to: End;
  /** `10:00`, or empty. */
  usual: string;
}

export interface Wish {
  trip: Trip;
  day: string;
  hour: string;
  persons: number;
  wheelchairs: number;
  /** Hours later; 0 for none. */
  backAfterHours: number;
}

export interface Caller {
  resident: string;
  household: string;
  name: string;
  until: string;
}

export interface Service {
  service: string;
  name: string;
  district?: string;
  places: { name: string }[];
  yearlyFeeYen?: number;
}

const TRIPS_MAX = 8;
const patience = (): AbortSignal => new AbortController().signal;
const nameOf = (end: End): string => ('place' in end ? end.place : (end.name ?? ''));
export const tripName = (trip: Trip): string => `${nameOf(trip.from)} → ${nameOf(trip.to)}`;

/** What was called off says nothing about where somebody goes. */
const wasCalledOff = (ride: Ride): boolean => ['cancelled', 'refused', 'expired'].includes(ride.state);

const isToCome = (ride: Ride): boolean => ride.state === 'confirmed' || ride.state === 'held' || ride.state === 'on-the-way';
export const toCome = (rides: Ride[]): Ride[] => rides.filter(isToCome).sort((a, b) => a.pickupFrom.localeCompare(b.pickupFrom));

/** The ways made before, the most frequent first; of equals the latest. And each of them back, where that was not made. */
export const tripsOf = (rides: Ride[]): Trip[] => {
  const made = new Map<string, { trip: Trip; times: number }>();
  for (const ride of rides.filter((each) => !wasCalledOff(each))) {
    const trip = { service: ride.service, from: ride.from, to: ride.to, usual: clockOf(ride.pickupFrom) };
    const before = made.get(tripName(trip));
    if (before === undefined) made.set(tripName(trip), { trip, times: 1 });
    else before.times++;
  }
  const there = [...made.values()].sort((a, b) => b.times - a.times).map((each) => each.trip);
  const back = there.map((trip) => ({ ...trip, from: trip.to, to: trip.from, usual: '' })).filter((trip) => !made.has(tripName(trip)));
  return [...there, ...back].slice(0, TRIPS_MAX);
};

export const services = async (): Promise<Service[]> => (await ask<{ services: Service[] }>(`services?lang=${lang()}`, patience())).services;

export const countOf = async (phone: string): Promise<number> => (await send<{ residents: number }>('callers', { phone }, patience())).residents;

export const identify = (kana: string, district: string, phone: string): Promise<Caller> =>
  send('callers/identifications', { kana, district, ...(phone === '' ? {} : { phone }) }, patience());

export const ridesOf = async (resident: string): Promise<Ride[]> => (await ask<{ rides: Ride[] }>(`rides?person=${resident}`, patience())).rides;

export const offersFor = async (wish: Wish, person: string): Promise<RideAnswer[]> => {
  const at = (hour: number, minute: string): string => `${wish.day}T${String(hour).padStart(2, '0')}:${minute}:00+09:00`;
  const [hour = '0', minute = '00'] = wish.hour.split(':');
  const back = wish.backAfterHours === 0 ? {} : { back: { mode: 'depart-at', time: at(Number(hour) + wish.backAfterHours, minute) } };
  const asked = {
    service: wish.trip.service,
    from: wish.trip.from,
    to: wish.trip.to,
    when: { mode: 'depart-at', time: at(Number(hour), minute) },
    ...back,
    party: { adults: wish.persons - wish.wheelchairs, wheelchairs: wish.wheelchairs },
    person,
  };
  return (await send<{ rides: RideAnswer[] }>(`rides/offers?lang=${lang()}`, asked, patience())).rides;
};

export interface Taken {
  outcome: 'held' | 'done' | 'gone';
  rides: Ride[];
  instead?: Offer[];
}

export const take = (command: string, offers: Offer[], person: string): Promise<Taken> =>
  send(`rides?lang=${lang()}`, { command, service: offers[0]?.service, offers: offers.map((each) => each.offer), as: 'book', person }, patience());

export const giveBack = (command: string, rides: string[]): Promise<Taken> => send(`rides/cancellations?lang=${lang()}`, { command, rides }, patience());

export interface Newcomer {
  name: string;
  kana: string;
  phone: string;
  district: string;
  service: string;
  associationMember: boolean;
  feeYen: number | undefined;
}

/** Registers a person with their household; both ids are made once, so that pressing again registers once. */
export const register = async (ids: { resident: string; household: string }, who: Newcomer, firstDay: string): Promise<{ lastDay: string; feeYen: number }> => {
  const { name, kana, phone, district, associationMember } = who;
  await send('residents', { ...ids, district, associationMember, name, kana, ...(phone === '' ? {} : { phone }) }, patience());
  const fee = who.feeYen === undefined ? {} : { feeYen: who.feeYen };
  return send(`households/${ids.household}/registrations`, { service: who.service, firstDay, ...fee }, patience());
};


