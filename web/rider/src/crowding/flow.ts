/** What a chart needs to know of a row of counts. */
import type { HourlyFlow } from '../sights/office.ts';

export type HourTable = HourlyFlow['places'];
export type HourRow = HourTable['rows'][number];

/** The hour with the most people, of those that are shown. */
export const busiest = (hours: readonly number[], counts: readonly (number | null)[]): { hour: number; people: number } | undefined =>
  counts.reduce<{ hour: number; people: number } | undefined>((most, people, at) => {
    const hour = hours[at];
    if (people === null || people === 0 || hour === undefined) return most;
    return most === undefined || people > most.people ? { hour, people } : most;
  }, undefined);
