/** The service's operations on IC cards. A card's number goes out once and never comes back. */
import type { Answers } from '../../generated/api.ts';
import { ask, put, remove, send } from '../service/exchange.ts';

export type IcCards = Answers['cards'];
export type IcCard = IcCards['cards'][number];

/** Nobody stops waiting for these but the time limit. */
const ever = (): AbortSignal => new AbortController().signal;

export const findCards = (): Promise<IcCards> => ask('cards', ever());

export const linkCard = (card: string, number: string): Promise<IcCards> => send('cards', { card, number }, ever());

export const removeCard = (card: string): Promise<IcCards> => remove(`cards/${card}`, ever());

/** The phone or sheet that shows the pass goes on showing it. */
export const putOn = (ticket: string, card: string, move: string): Promise<IcCards> =>
  put(`tickets/${ticket}/cards/${card}`, { move }, ever());

export const takeOff = (ticket: string, card: string): Promise<IcCards> => remove(`tickets/${ticket}/cards/${card}`, ever());
