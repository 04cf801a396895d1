/**
 * Ids of commands. The same command gets the same id until its answer has come, also after a reload or a restart: sent
 * again, the service answers the same and nothing happens twice.
 */
import { readKept, writeKept } from './kept.ts';

const KEPT_AS = 'miyamichi.rides.commands';
/** Commands whose answer never came are forgotten after this many newer ones. */
const KEPT_MAX = 20;

type Kept = [what: string, id: string][];

export const idOf = (what: string): string => {
  const kept = readKept<Kept>(KEPT_AS, []);
  const known = kept.find(([each]) => each === what);
  if (known !== undefined) return known[1];
  const id = crypto.randomUUID();
  writeKept(KEPT_AS, [...kept, [what, id]].slice(-KEPT_MAX));
  return id;
};

/** The command was answered; the next of its kind is a new one. */
export const settled = (what: string): void =>
  writeKept(KEPT_AS, readKept<Kept>(KEPT_AS, []).filter(([each]) => each !== what));
