/** The way a traveller chose on the page of ways, on its way to being booked. It lasts as long as the tab. */
import type { ChosenLeg } from '../../generated/api.ts';
import type { Itinerary } from '../planner/answers.ts';
import { chosenLegs } from './legs.ts';

const KEPT_AS = 'miyamichi.chosen.';

/** Whether there is anything to book in it: a ride on a tram, a bus or a booked vehicle. */
export const isBookable = ({ legs }: Itinerary): boolean => legs.some((leg) => ['TRAM', 'BUS', 'FLEX'].includes(leg.mode));

/** Keeps the way under a new journey's id, and answers the page that books it. */
export const bookingHref = (itinerary: Itinerary): string => {
  const journey = crypto.randomUUID();
  try {
    sessionStorage.setItem(KEPT_AS + journey, JSON.stringify(chosenLegs(itinerary)));
  } catch {
    return './journey.html'; // storage is switched off: the page says so
  }
  return `./journey.html?journey=${journey}`;
};

export const readChoice = (journey: string): ChosenLeg[] | undefined => {
  try {
    return (JSON.parse(sessionStorage.getItem(KEPT_AS + journey) ?? 'null') as ChosenLeg[] | null) ?? undefined;
  } catch {
    return undefined;
  }
};
