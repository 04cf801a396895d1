import type { Itinerary, Leg, LegEnd } from '../planner/answers.ts';
import { type ClockTrust, clockTrust, isStreet } from '../planner/reading.ts';

/** One row of the way from door to door: a place where something is done, or the leg between two places. */
export type Step =
  | { kind: 'start' | 'board' | 'alight' | 'finish'; place: LegEnd; at: string; trust: ClockTrust }
  | { kind: 'leg'; leg: Leg; trust: ClockTrust };

/** Start, then for each ride board and get off, then finish: nothing said twice where a walk meets a ride. */
export const stepsOf = (itinerary: Itinerary): Step[] =>
  itinerary.legs.flatMap((leg, at) => {
    const trust = clockTrust(itinerary, at);
    const between: Step = { kind: 'leg', leg, trust };
    if (!isStreet(leg)) {
      return [
        { kind: 'board', place: leg.from, at: leg.departAt, trust },
        between,
        { kind: 'alight', place: leg.to, at: leg.arriveAt, trust },
      ];
    }
    const steps: Step[] = [between];
    if (at === 0) steps.unshift({ kind: 'start', place: leg.from, at: leg.departAt, trust });
    if (at === itinerary.legs.length - 1) steps.push({ kind: 'finish', place: leg.to, at: leg.arriveAt, trust });
    return steps;
  });
