/** What the state of a journey means to whoever booked it. */
import { m } from '../words/lang.svelte.ts';
import type { Journey } from './office.ts';

const WORDS = {
  holding: 'trip.holding',
  held: 'trip.held',
  confirming: 'trip.confirming',
  paying: 'trip.confirming',
  confirmed: 'trip.confirmed',
  undoing: 'trip.undoing',
  refused: 'trip.refused',
  expired: 'trip.expired',
  cancelled: 'trip.cancelled',
} as const;

export const standingOf = (state: string): string => m(WORDS[state as keyof typeof WORDS] ?? 'trip.confirming');

const ENDED = ['refused', 'expired', 'cancelled', 'undoing'];

/** How what is ridden on a ticket is paid, as the journey stands. */
export const paidOf = ({ state, price }: Journey): 'now' | 'paid' | 'held' | 'ended' => {
  if (ENDED.includes(state)) return 'ended';
  if (price.nowYen === 0) return 'held';
  return state === 'confirmed' || state === 'replanning' ? 'paid' : 'now';
};
