/**
 * The device of a driver or an inspector: an Ed25519 key whose private half never leaves it, and the id it was enrolled
 * under. It logs in by itself, as often as sessions end.
 */
import { ask, NoAnswer, put, remove, send } from '../../../shared/exchange.ts';
import { practise, type Role } from '../page/session.svelte.ts';
import { forget, keep, recall } from './kept.ts';

export interface Identity {
  device: string;
  role: Role;
  key: CryptoKey;
}

const KEPT_AS = 'identity';
const patience = (): AbortSignal => new AbortController().signal;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const base64 = (raw: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(raw)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Undefined on a device that was never enrolled. */
export const identity = (role: Role): Promise<Identity | undefined> => recall<Identity>(`${KEPT_AS} ${role}`);

export const forgetIdentity = (role: Role): Promise<unknown> => forget(`${KEPT_AS} ${role}`);

/** The invitation may be the link an administrator was given, or what stands at its end. */
export const enrol = async (given: string): Promise<Identity> => {
  const invitation = given.trim().replace(/^.*#invitation=/, '');
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  const enrolled = await send<{ device: string; role: Role }>(
    'devices',
    {
      invitation,
      publicKey: base64(await crypto.subtle.exportKey('spki', pair.publicKey)),
      signature: base64(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes(`miyamichi enrol ${invitation}`))),
    },
    patience(),
  );
  const made = { ...enrolled, key: pair.privateKey };
  await keep(`${KEPT_AS} ${made.role}`, made);
  return made;
};

/** The service knows this device and lets it in no more. */
export class ShutOut extends NoAnswer {
  constructor({ kind, problem, asked }: NoAnswer) {
    super(kind, problem, 403, asked);
  }
}

export const logIn = async (who: Identity): Promise<Role> => {
  try {
    return await answered(who);
  } catch (cause) {
    // The challenge was fresh and the key is the one it was enrolled with.
    if (cause instanceof NoAnswer && (cause.status === 403 || cause.status === 422)) throw new ShutOut(cause);
    throw cause;
  }
};

const answered = async ({ device, key }: Identity): Promise<Role> => {
  const { challenge } = await send<{ challenge: string }>('staff/challenges', {}, patience());
  const signature = base64(await crypto.subtle.sign('Ed25519', key, bytes(`miyamichi log-in ${challenge}`)));
  return (await send<{ role: Role }>(`devices/${device}/log-ins`, { challenge, signature }, patience())).role;
};

/** Does it; where the session has ended meanwhile, logs in and does it once more. */
export const loggedIn = async <T>(who: Identity, deed: () => Promise<T>): Promise<T> => {
  try {
    return await deed();
  } catch (cause) {
    if (!(cause instanceof NoAnswer) || cause.status !== 401) throw cause;
    await logIn(who);
    return deed();
  }
};

export interface Service {
  service: string;
  name: string;
}

export const services = async (): Promise<Service[]> => (await ask<{ services: Service[] }>('services', patience())).services;

/** In a demonstration one plays the administrator for a moment: invites the device, and trusts it as a reader. */
export const enrolForPractice = async (role: 'driver' | 'inspector', operator: string): Promise<Identity> => {
  await practise('administrator');
  const { link } = await send<{ link: string }>('staff/invitations', { role }, patience());
  const made = await enrol(link);
  const kind = role === 'driver' ? 'vehicle' : 'inspector';
  const name = `practice-${made.device.slice(0, 8)}`;
  await put(`readers/${made.device}`, { kind, operator, name }, patience());
  await remove('session', patience());
  return made;
};
