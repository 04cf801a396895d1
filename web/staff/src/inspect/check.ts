/** Checks tickets at this device, without a network; the same steps as the service's `Validator`. */
import { ascii, fromBase64, hmac, isSame, joined } from './bytes.ts';
import { type Knowledge, verifies } from './pack.ts';
import { isRevoked } from './revocations.ts';
import { CLOCK_SKEW_MAX_MS, decide, type History, type PassKind } from './rules.ts';
import { readToken, type Shown, type Claims } from './token.ts';

export type Reason =
  | 'VALID' | 'NOT_YET' | 'EXPIRED' | 'WRONG_AREA' | 'ALREADY_USED' | 'TOO_MANY_PERSONS' | 'REVOKED'
  | 'CLOCK_OFF' | 'SHOW_NEXT' | 'FORGED' | 'UNKNOWN_KEY' | 'WRONG_BEARER' | 'UNREADABLE';

export interface Verdict {
  word: 'VALID' | 'REFUSED' | 'ASK';
  reason: Reason;
  claims?: Claims;
  /** What is to be told to the service. */
  kind?: PassKind;
}

const STEP_MS = 30_000;
const STEPS_A_DAY = 2880;
/** How long the next code is waited for: the rest of a step, and one more. */
const WAIT_MAX_MS = 90_000;
/** What nobody can tell is no refusal. */
const ASKED: readonly Reason[] = ['UNKNOWN_KEY', 'SHOW_NEXT', 'CLOCK_OFF'];

const verdict = (reason: Reason, claims?: Claims): Verdict => {
  const word = reason === 'VALID' ? 'VALID' : ASKED.includes(reason) ? 'ASK' : 'REFUSED';
  return claims === undefined ? { word, reason } : { word, reason, claims };
};

/** Phones whose clocks are off, told from pictures of phones: a later code at the right time is a phone's. */
const waiting = new Map<string, { step: number; at: number }>();

const isLive = (bearer: string, step: number, now: number): boolean => {
  if (step === Math.floor(now / STEP_MS)) return true;
  const before = waiting.get(bearer);
  const ahead = (sight: { step: number; at: number }): number => sight.step * STEP_MS - sight.at;
  const sight = { step, at: now };
  if (before !== undefined && step > before.step && now < before.at + WAIT_MAX_MS && Math.abs(ahead(sight) - ahead(before)) < STEP_MS) {
    waiting.delete(bearer);
    return true;
  }
  waiting.set(bearer, before?.step === step ? before : sight);
  return false;
};

const codeRefusal = async (shown: Shown, known: Knowledge, now: number): Promise<Reason | undefined> => {
  if (shown.code === undefined) return undefined;
  const { step, bytes } = shown.code;
  const off = now < step * STEP_MS ? step * STEP_MS - now : Math.max(0, now - (step + 1) * STEP_MS);
  if (off > CLOCK_SKEW_MAX_MS) return 'CLOCK_OFF';
  const dayKey = known.pack.dayKeys.find((each) => each.key === shown.keyId && each.day === Math.floor(step / STEPS_A_DAY));
  if (dayKey === undefined) return 'UNKNOWN_KEY';
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, shown.claims.bearer);
  const secret = await hmac(fromBase64(dayKey.secret), 'code bearer', joined(shown.ticketBytes, number));
  const stepBytes = new Uint8Array(4);
  new DataView(stepBytes.buffer).setUint32(0, step);
  const wanted = (await hmac(secret, 'code', stepBytes)).slice(0, bytes.length);
  if (!isSame(wanted, bytes)) return 'FORGED';
  return isLive(`${shown.claims.ticket} ${shown.claims.bearer}`, step, now) ? undefined : 'SHOW_NEXT';
};

const tokenRefusal = async (shown: Shown, known: Knowledge, now: number): Promise<Reason | undefined> => {
  const key = known.keys.get(shown.keyId);
  if (key === undefined || now >= key.checksUntilMs) return 'UNKNOWN_KEY';
  const signed = joined(ascii('miyamichi ticket\n'), shown.claimsBytes);
  if (!(await verifies(known.keys, shown.keyId, signed, shown.signature))) return 'FORGED';
  if (await isRevoked(known.revocations, shown.ticketBytes, shown.claims.bearer)) return 'REVOKED';
  return codeRefusal(shown, known, now);
};

export const check = async (
  text: string,
  known: Knowledge,
  history: (ticket: string) => History,
  wanted: 'use' | 'look',
  persons: number,
  now: number,
): Promise<Verdict> => {
  const shown = readToken(text);
  if (shown === undefined) return verdict('UNREADABLE');
  const { claims } = shown;
  if (claims.kind === 'card') return verdict('WRONG_BEARER');
  const refusal = await tokenRefusal(shown, known, now);
  if (refusal === 'FORGED') return verdict(refusal);
  if (refusal !== undefined) return verdict(refusal, claims);
  if (!claims.areas.includes(known.area)) return verdict('WRONG_AREA', claims);
  const decision = decide(claims, history(claims.ticket), wanted, persons, now);
  return 'fails' in decision ? verdict(decision.fails, claims) : { ...verdict('VALID', claims), kind: decision.passes };
};
