/** What the state of a journey means to whoever booked it. */
import { m } from '../words/lang.svelte.ts';

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
