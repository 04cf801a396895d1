/** The service's operations on rides; its answers' types are made of its OpenAPI document. */
import type { Answers, BookedService, Commands, Me, Ride, RideAnswer, RideOffer, Rides } from '../../generated/api.ts';
import { ask, send } from '../service/exchange.ts';

export type { BookedService, Me, Ride, RideAnswer, RideOffer, Rides };
export type Wish = Commands['askRides'];
export type Cares = Answers['cares'];
export type Discounts = Answers['myDiscounts'];

/** Nobody stops waiting for these but the time limit. */
const ever = (): AbortSignal => new AbortController().signal;

export const findServices = (lang: string): Promise<Answers['rideServices']> => ask(`services?lang=${lang}`, ever());

export const askRides = (wish: Wish, lang: string, signal: AbortSignal): Promise<Answers['askRides']> =>
  send(`rides/offers?lang=${lang}`, wish, signal);

export const takeRides = (take: Commands['takeRides'], lang: string): Promise<Rides> =>
  send(`rides?lang=${lang}`, take, ever());

export const confirmRides = (command: string, rides: string[], lang: string): Promise<Rides> =>
  send(`rides/confirmations?lang=${lang}`, { command, rides }, ever());

export const cancelRides = (command: string, rides: string[], lang: string): Promise<Rides> =>
  send(`rides/cancellations?lang=${lang}`, { command, rides }, ever());

export const findRides = (person: string | undefined): Promise<Rides> =>
  ask(person === undefined ? 'rides' : `rides?person=${person}`, ever());

export const findRide = (ride: string): Promise<Rides> => ask(`rides/${ride}`, ever());

export const findMe = (): Promise<Me> => ask('me', ever());

export const joinByCode = (code: string): Promise<Answers['joinAsResident']> => send('me/residence', { code }, ever());
