/**
 * What a driver's device must remember without signal, sealed by AES-GCM under a key that is made for the shift, cannot
 * be read out of the browser, and is thrown away with everything it sealed: when the shift ends, or when the service
 * shuts the device out. What is kept is bound to its name, so no box opens in another one's place.
 */
import { forget, forgetAll, keep, recall } from './kept.ts';

interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  box: ArrayBuffer;
}

/** All of it begins so, its key as well. */
const OURS = 'driver ';
const KEY_AS = `${OURS}seal`;
const NONCE_BYTES = 12;

/** One after the other: what was kept last must be what stays. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
};

const isSealed = (kept: object): kept is Sealed => 'box' in kept && 'nonce' in kept;

const sealing = (name: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(name),
});

const madeKey = async (): Promise<CryptoKey> => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await keep(KEY_AS, key);
  return key;
};

const seal = async (name: string, thing: unknown): Promise<void> => {
  const key = (await recall<CryptoKey>(KEY_AS)) ?? (await madeKey());
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const box = await crypto.subtle.encrypt(sealing(name, nonce), key, new TextEncoder().encode(JSON.stringify(thing)));
  await keep(name, { nonce, box } satisfies Sealed);
};

/** Kept when the promise is fulfilled, not before. The name begins with `driver `. */
export const keepSealed = (name: `driver ${string}`, thing: unknown): Promise<void> => inTurn(() => seal(name, thing));

/** Undefined as well where its key is gone: then nobody can read it any more, and it goes, too. */
export const recallSealed = <T>(name: `driver ${string}`): Promise<T | undefined> =>
  inTurn(async () => {
    const kept = await recall<object>(name);
    if (kept === undefined) return undefined;
    if (!isSealed(kept)) {
      // From before things were sealed.
      await seal(name, kept);
      return kept as T;
    }
    const key = await recall<CryptoKey>(KEY_AS);
    try {
      if (key === undefined) throw new DOMException('its key is gone', 'OperationError');
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(sealing(name, kept.nonce), key, kept.box))) as T;
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'OperationError') throw cause;
      await forget(name);
      return undefined;
    }
  });

export const forgetSealed = (name: `driver ${string}`): Promise<unknown> => inTurn(() => forget(name));

/** Everything at once, and the key. */
export const throwAway = (): Promise<unknown> => inTurn(() => forgetAll(OURS));
