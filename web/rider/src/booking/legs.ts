/** The legs of a way as they are sent to be booked. */
import type { ChosenEnd, ChosenLeg } from '../../generated/api.ts';
import type { Itinerary, LegEnd, Quote } from '../planner/answers.ts';

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
