/** The planned day as the one journey it is booked as: all legs of its ways in a row, and the stays between them. */
import type { Leg } from '../planner/answers.ts';
import { chosenLegs } from '../booking/legs.ts';
import type { Choice, JourneyPrice } from '../booking/office.ts';
import type { Ticket } from '../pass/office.ts';
import type { DayPlan } from './office.ts';
import { OYA_PASS } from './oya.ts';
import { type DayWish, toQuery } from './wish.ts';

const HELD_MAX = 9;

export const legsOf = ({ ways }: DayPlan): Leg[] => ways.flatMap((way) => way.legs);

/** @param held ids of day passes this device has for that day */
export const choiceOf = (plan: DayPlan, wish: DayWish, tickets: string[], held: string[]): Choice => {
  let legs = 0;
  const stays = plan.visits.map(({ place }, at) => {
    legs += plan.ways[at]?.legs.length ?? 0;
    return { afterLeg: legs - 1, place };
  });
  const { adults, children, medium } = wish;
  return { legs: plan.ways.flatMap(chosenLegs), stays, party: { adults, children }, tickets, held, medium };
};

export const heldFor = (day: string, passes: Ticket[]): string[] =>
  passes
    .filter((pass) => pass.state === 'live' && pass.day === day && pass.bearer !== undefined)
    .map(({ ticket }) => ticket)
    .slice(0, HELD_MAX);

/** What could be bought to ride on: what the service advises, or where no fare is known the pass of this part of town. */
export const offeredTickets = ({ price, legs }: JourneyPrice): string[] => {
  const advised = [...new Set(price.advice.flatMap(({ products }) => products))];
  if (advised.length > 0 || price.complete) return advised;
  return legs.some(({ paid }) => paid === 'on-board') ? [OYA_PASS] : [];
};

/** Cheaper for sure: both sums are known whole. */
export const isCheaper = (one: JourneyPrice, other: JourneyPrice): boolean => {
  const sum = ({ price }: JourneyPrice): number => price.nowYen + price.onBoardYen;
  return one.price.complete && other.price.complete && sum(one) < sum(other);
};

/** What a press means, so that the next one means the same. */
export const dayOf = (wish: DayWish, tickets: string[], held: string[]): string => [toQuery(wish), ...tickets, ...held].join(' ');

export const bookedHref = (journey: string, wish: DayWish): string =>
  `./journey.html?${new URLSearchParams({ journey, day: toQuery(wish).toString() })}`;
