import type { Happened, Manifest } from './manifest.ts';

/** What a device keeps of a day's drive. */
export interface Day {
  manifest: Manifest;
  /** When the vehicle was taken. */
  takenAt: number;
  seenAt: number;
  happened: Happened[];
  /** Where the vehicle is with its next halt. */
  phase: 'before' | 'driving' | 'here';
  arrivedAt: number;
  breakSince: number;
  waitMinutes: number;
}

/** A manifest holds the riders of one day: what a driver forgot to end is over by then. */
const DAY_MS = 24 * 3_600_000;

export const isOver = (day: Day, nowMs: number): boolean => nowMs - day.takenAt > DAY_MS;
