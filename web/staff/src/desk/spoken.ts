/** Times as they are said on the telephone. */
import { clockOf, endOfMinute } from '../../../shared/clock.ts';
import { isoOf, nowMs } from '../page/time.svelte.ts';
import { k } from '../words/desk.ts';
import { dayName, lang, yen } from '../words/words.svelte.ts';
import type { Offer } from './rides.ts';

/** `10:05` → 「10時5分」. */
export const spokenTime = (iso: string): string => spoken(clockOf(iso));

/** The end of a promise, told by the end of its minute. */
const spokenEnd = (iso: string): string => spoken(endOfMinute(iso));

const spoken = (clock: string): string => {
  if (lang() !== 'ja') return clock;
  const [hour, minute] = clock.split(':').map(Number);
  return minute === 0 ? k('spoken.hour', { hour: hour ?? 0 }) : k('spoken.time', { hour: hour ?? 0, minute: minute ?? 0 });
};

const DAY_MS = 86_400_000;

export const spokenDay = (day: string): string => {
  if (day === isoOf(nowMs()).slice(0, 10)) return k('today');
  if (day === isoOf(nowMs() + DAY_MS).slice(0, 10)) return `${k('tomorrow')} ${dayName(day)}`;
  return dayName(day);
};

const values = (offer: Offer): Record<string, string> => ({
  day: spokenDay(offer.day),
  from: spokenTime(offer.pickupFrom),
  to: spokenEnd(offer.pickupTo),
  arrive: spokenEnd(offer.arriveBy),
  place: offer.from.name ?? '',
  goal: offer.to.name ?? '',
  yen: yen(offer.priceYen),
});

export const sayOffer = (out: Offer, back: Offer | undefined): string[] => [
  k('say.offer', values(out)),
  ...(back === undefined ? [] : [k('say.back', values(back))]),
];

export const sayNone = (others: Offer[]): string[] => [
  k('say.none'),
  ...(others.length === 0 ? [] : [k('say.others', { times: others.map((each) => spokenTime(each.pickupFrom)).join(k('spoken.or')) })]),
  k('say.person'),
];

export const sayDone = (booked: Offer): string[] => [k('say.done', values(booked))];
export const sayCancelled = (ride: Offer): string[] => [k('say.cancel', values(ride))];
