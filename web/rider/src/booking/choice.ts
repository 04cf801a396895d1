/** The way a traveller chose on the page of ways, on its way to being booked. It lasts as long as the tab. */
import type { ChosenEnd, ChosenLeg } from '../../generated/api.ts';
import type { Itinerary, LegEnd, Quote } from '../planner/answers.ts';

const KEPT_AS = 'miyamichi.chosen.';

const endOf = ({ name, lat, lon, stopId }: LegEnd): ChosenEnd => ({ name, lat, lon, ...(stopId === undefined ? {} : { stopId }) });

/** What was promised beside the way, so that the service can say whether it still holds. */
const shown = (quote: Quote | undefined): Pick<ChosenLeg, 'quote'> => {
  const { pickupFrom, pickupTo, arriveBy, yen } = quote ?? {};
  if (pickupFrom === undefined || pickupTo === undefined || arriveBy === undefined || yen === undefined) return {};
  return { quote: { pickupFrom, pickupTo, arriveBy, yen } };
};

/** A leg without what only draws it. */
export const chosenLegs = ({ legs }: Itinerary): ChosenLeg[] =>
  legs.map((leg) => ({
    mode: leg.mode,
    from: endOf(leg.from),
    to: endOf(leg.to),
    departAt: leg.departAt,
    arriveAt: leg.arriveAt,
    ...(leg.tripId === undefined ? {} : { tripId: leg.tripId }),
    ...(leg.route === undefined ? {} : { routeId: leg.route.id }),
    ...(leg.service === undefined ? {} : { serviceId: leg.service.id, ...shown(leg.service.quote) }),
  }));

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
