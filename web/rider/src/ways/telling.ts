/** How an itinerary and its legs are put into a few words, the same on the card and in the detail. */
import type { Itinerary, Leg, OnDemandService } from '../planner/answers.ts';
import { type ClockTrust, isStreet } from '../planner/reading.ts';
import { minutesOf, secondsBetween } from '../words/clock.ts';
import type { Lang } from '../words/fill.ts';
import { clock, distance, duration } from '../words/format.ts';
import { m } from '../words/lang.svelte.ts';

/** 「歩き」「LRT」「バス」…, a rented bicycle by its own word. */
export const modeWord = (leg: Leg): string => m(leg.mode === 'BICYCLE' && leg.rented ? 'leg.rented' : `leg.${leg.mode}`);

/** The line's own name, without repeating the mode's word. */
export const lineName = (leg: Leg): string => {
  const name = leg.service?.name ?? (leg.route?.longName || leg.route?.shortName || '');
  return name === modeWord(leg) ? '' : name;
};

/** 「およそ5分 350m」 on synthetic streets, 「5分 350m」 on real ones. */
export const streetWords = (leg: Leg, synthetic: boolean, lang: Lang): string => {
  const time = duration(secondsBetween(leg.departAt, leg.arriveAt), lang);
  const about = synthetic || leg.estimated ? m('way.about', { duration: time }) : time;
  return `${about} ${distance(leg.meters, lang)}`;
};

/** 「14:40発」, 「14:52発など」, or nothing where no clock time may be shown. */
export const departureWords = (leg: Leg, trust: ClockTrust, base: string, lang: Lang): string => {
  const time = clock(leg.departAt, base, lang);
  if (trust === 'none') return '';
  return trust === 'sample' ? m('leg.sample', { time }) : m('way.departs', { time });
};

/** How late a ride runs, in minutes; undefined when nobody has told us. */
export const lateMinutes = (leg: Leg): number | undefined =>
  leg.delaySeconds === undefined ? undefined : Math.trunc(leg.delaySeconds / 60);

export const headwayMinutes = (leg: Leg): number | undefined =>
  leg.headwaySeconds === undefined ? undefined : minutesOf(leg.headwaySeconds);

export const closedWords = (service: OnDemandService): string => m('leg.registered', { service: service.name });

/** The two clock times that head a way; said to be about when its ends are walked on synthetic streets. */
export const endClocks = (
  itinerary: Itinerary,
  synthetic: boolean,
  base: string,
  lang: Lang,
): { from: string; to: string; about: { from: boolean; to: boolean } } => {
  const walked = (leg: Leg | undefined): boolean => leg !== undefined && isStreet(leg) && (synthetic || leg.estimated);
  return {
    from: clock(itinerary.departAt, base, lang),
    to: clock(itinerary.arriveAt, base, lang),
    about: { from: walked(itinerary.legs[0]), to: walked(itinerary.legs.at(-1)) },
  };
};
