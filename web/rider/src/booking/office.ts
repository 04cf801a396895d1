import type { Answers, Commands, Journey, JourneyLeg, JourneyPrice } from '../../generated/api.ts';
import { ask, send } from '../service/exchange.ts';

export type { Journey, JourneyLeg, JourneyPrice };
export type Choice = Commands['priceJourney'];
export type Stay = Journey['stays'][number];

const ever = (): AbortSignal => new AbortController().signal;

export const priceJourney = (choice: Choice, signal: AbortSignal): Promise<JourneyPrice> => send('journey-prices', choice, signal);

export const bookJourney = (wish: Commands['bookJourney']): Promise<Journey> => send('journeys', wish, ever());

export const findJourney = (journey: string): Promise<Journey> => ask(`journeys/${journey}`, ever());

export const myJourneys = (): Promise<Answers['myJourneys']> => ask('journeys', ever());

export const confirmJourney = (journey: string): Promise<Journey> => send(`journeys/${journey}/confirmation`, {}, ever());

export const payJourney = (journey: string, payment: string, method: string): Promise<Journey> =>
  send(`journeys/${journey}/payments`, { payment, method }, ever());

export const cancelJourney = (journey: string): Promise<Journey> => send(`journeys/${journey}/cancellation`, {}, ever());
