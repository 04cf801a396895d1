/** Whether a ticket passes once more, from its terms and what this device has seen of it; see the service's `UseRules`. */
import type { Claims } from './token.ts';

export const CLOCK_SKEW_MAX_MS = 120_000;
const RIDE_TIME_MAX_MS = 7_200_000;
const MINUTE_MS = 60_000;

export type PassKind = 'use' | 'again' | 'look';

export interface History {
  firstSeenMs?: number;
  uses: number;
  latest?: { beganMs: number; persons: number };
}

export type Decision = { passes: PassKind } | { fails: 'NOT_YET' | 'EXPIRED' | 'TOO_MANY_PERSONS' | 'ALREADY_USED' };

const isUsedUp = (claims: Claims, history: History): boolean => claims.rides !== undefined && history.uses >= claims.rides;

const goingOn = (claims: Claims, history: History, at: number): History['latest'] =>
  history.latest !== undefined && at < history.latest.beganMs + claims.sameUseMinutes * MINUTE_MS ? history.latest : undefined;

const end = (claims: Claims, history: History): number => {
  const { firstSeenMs } = history;
  if (firstSeenMs === undefined || claims.fromFirstUseMinutes === undefined) return claims.until * 1000;
  return Math.min(claims.until * 1000, firstSeenMs + claims.fromFirstUseMinutes * MINUTE_MS);
};

export const decide = (claims: Claims, history: History, wanted: 'use' | 'look', persons: number, at: number): Decision => {
  if (at < claims.from * 1000 - CLOCK_SKEW_MAX_MS) return { fails: 'NOT_YET' };
  if (at >= end(claims, history) + CLOCK_SKEW_MAX_MS) return { fails: 'EXPIRED' };
  if (persons > claims.persons) return { fails: 'TOO_MANY_PERSONS' };
  if (wanted === 'look') {
    const rideIsOver = history.latest !== undefined && at >= history.latest.beganMs + RIDE_TIME_MAX_MS;
    return isUsedUp(claims, history) && rideIsOver ? { fails: 'ALREADY_USED' } : { passes: 'look' };
  }
  const use = goingOn(claims, history, at);
  if (use === undefined) return isUsedUp(claims, history) ? { fails: 'ALREADY_USED' } : { passes: 'use' };
  if (use.persons + persons <= claims.persons) return { passes: 'use' };
  return claims.reEntry ? { passes: 'again' } : { fails: 'ALREADY_USED' };
};

/** The history and one pass more. */
export const after = (claims: Claims, history: History, kind: PassKind, persons: number, at: number): History => {
  const firstSeenMs = history.firstSeenMs ?? at;
  if (kind !== 'use') return { ...history, firstSeenMs };
  const use = goingOn(claims, history, at);
  return use === undefined
    ? { firstSeenMs, uses: history.uses + 1, latest: { beganMs: at, persons } }
    : { firstSeenMs, uses: history.uses, latest: { ...use, persons: use.persons + persons } };
};
