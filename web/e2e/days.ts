import type { Region } from '../rider/src/planner/answers.ts';
import { weekdayOf } from '../rider/src/words/clock.ts';
import { BASE } from './browser.ts';

/** A Wednesday in the middle of the timetable, so that a test does not depend on today. */
export const ordinaryDay = async (): Promise<string> => {
  const region = (await (await fetch(`${BASE}/api/v1/region`)).json()) as Region;
  const middle = (Date.parse(region.firstDay) + Date.parse(region.lastDay)) / 2;
  const days = Array.from({ length: 7 }, (_, i) => new Date(middle + i * 86_400_000).toISOString().slice(0, 10));
  return days.find((day) => weekdayOf(day) === 3) ?? '';
};
