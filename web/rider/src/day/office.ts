/** The service's answers about a day out. */
import type { DayPlan as Answer } from '../../generated/api.ts';
import type { Itinerary } from '../planner/answers.ts';
import { findItineraries } from '../planner/client.ts';
import { type End, ORDINARY_NEEDS, toQuestion as toSearch } from '../search/search.ts';
import { send } from '../service/exchange.ts';
import { type DayWish, toQuestion } from './wish.ts';

export type DayPlan = Omit<Answer, 'ways'> & { ways: Itinerary[] };
export type Visit = DayPlan['visits'][number];

export const planDay = (wish: DayWish, lang: string, signal: AbortSignal): Promise<DayPlan> =>
  send(`day-plans?lang=${lang}`, toQuestion(wish), signal);

/** Services of a day run on past midnight, and none has begun the next by then. */
const LAST_ARRIVAL = '02:00';
const DAY_MS = 86_400_000;

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The way back of that day which leaves last, by what anyone may ride. */
export const lastWayBack = async (from: End, to: End, day: string, lang: string, signal: AbortSignal): Promise<Itinerary | undefined> => {
  const when = { kind: 'arrive', day: dayAfter(day), clock: LAST_ARRIVAL } as const;
  const answer = await findItineraries(toSearch({ from, to, when, needs: ORDINARY_NEEDS }, lang), signal);
  return answer.itineraries
    .filter(({ legs }) => legs.every(({ mode }) => mode === 'WALK' || mode === 'TRAM' || mode === 'BUS'))
    .filter(({ departAt }) => departAt.startsWith(day))
    .reduce<Itinerary | undefined>((last, each) => (last === undefined || each.departAt > last.departAt ? each : last), undefined);
};
