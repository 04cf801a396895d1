/** Journeys as this device last saw them, so that a booked day can be read without signal. */
import { readKept, writeKept } from '../ride/kept.ts';
import type { Journey } from './office.ts';

const KEPT_AS = 'miyamichi.journeys';
const KEPT_MAX = 5;

interface Seen {
  /** By the region's day and clock. */
  day: string;
  clock: string;
  journey: Journey;
}

const all = (): Seen[] => readKept<Seen[]>(KEPT_AS, []);

export const keepJourney = (journey: Journey, { day, clock }: { day: string; clock: string }): void =>
  writeKept(KEPT_AS, [{ day, clock, journey }, ...all().filter((each) => each.journey.journey !== journey.journey)].slice(0, KEPT_MAX));

export const keptJourney = (journey: string): Seen | undefined => all().find((each) => each.journey.journey === journey);
