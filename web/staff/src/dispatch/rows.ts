import type { PlannedStop } from './fleet.ts';

/** By what a stop is known as long as it is planned. */
export const keyOf = (stop: PlannedStop): string => `${stop.kind} ${stop.ride ?? stop.planned}`;

/** In which row of a lane each stop stands, so that none lies on another: a few minutes are narrower than their words. */
export const rowsOf = (
  stops: readonly PlannedStop[],
  left: (stop: PlannedStop) => number,
  width: (stop: PlannedStop) => number,
): Map<string, number> => {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const stop of stops) {
    const free = ends.findIndex((end) => end <= left(stop));
    const row = free === -1 ? ends.length : free;
    ends[row] = left(stop) + width(stop);
    rows.set(keyOf(stop), row);
  }
  return rows;
};
