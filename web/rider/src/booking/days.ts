/** Under which id this device books a day: the same one for the same day, in every window, until that booking has ended. */
import { readKept, writeKept } from '../ride/kept.ts';

const KEPT_AS = 'miyamichi.days';
const KEPT_MAX = 20;

type Kept = [day: string, journey: string][];

const all = (): Kept => readKept<Kept>(KEPT_AS, []);

/** Chosen when the day is looked at, so that two windows pressing at once press the same. */
export const journeyOfDay = (day: string): string => {
  const known = all().find(([each]) => each === day);
  if (known !== undefined) return known[1];
  const journey = crypto.randomUUID();
  writeKept(KEPT_AS, [...all(), [day, journey]].slice(-KEPT_MAX));
  return journey;
};

/** Its booking has ended: the next one of that day is a new one. */
export const forgetDayOf = (journey: string): void => {
  const kept = all();
  if (kept.some(([, each]) => each === journey)) writeKept(KEPT_AS, kept.filter(([, each]) => each !== journey));
};
