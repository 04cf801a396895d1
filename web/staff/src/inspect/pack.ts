/** What a reader takes along: fetched while there is signal, kept sealed on the device, opened when it starts. */
import { ask } from '../../../shared/exchange.ts';
import { forget, keep, recall } from '../device/kept.ts';
import { ascii, type Bytes, fromBase64 } from './bytes.ts';
import { readRevocations, type Revocations } from './revocations.ts';

export interface Pack {
  reader: { reader: string; operator: string; name: string };
  refreshAt: string;
  goodUntil: string;
  lastSequence: number;
  publicKeys: { key: number; bytes: string; checksUntil: string }[];
  dayKeys: { key: number; day: number; secret: string }[];
  revocations: string;
  products: { product: string; name: string }[];
}

/** A pack with its keys made ready, so that a check waits for nothing. */
export interface Knowledge {
  area: string;
  pack: Pack;
  keys: Map<number, { key: CryptoKey; checksUntilMs: number }>;
  revocations: Revocations;
}

const KEPT_AS = 'inspect pack';
const SEAL_AS = 'inspect seal';

const ready = async (area: string, pack: Pack): Promise<Knowledge> => {
  const keys: Knowledge['keys'] = new Map();
  for (const { key, bytes, checksUntil } of pack.publicKeys) {
    const made = await crypto.subtle.importKey('raw', fromBase64(bytes), { name: 'Ed25519' }, false, ['verify']);
    keys.set(key, { key: made, checksUntilMs: Date.parse(checksUntil) });
  }
  const revocations = await readRevocations(fromBase64(pack.revocations), (id, message, signature) => verifies(keys, id, message, signature));
  if (revocations === undefined) throw new Error('the list of revocations is not signed by a key of the pack');
  return { area, pack, keys, revocations };
};

export const verifies = async (keys: Knowledge['keys'], id: number, message: Bytes, signature: Bytes): Promise<boolean> => {
  const found = keys.get(id);
  return found !== undefined && crypto.subtle.verify('Ed25519', found.key, signature, message);
};

export const fetchPack = async (area: string, lang: string): Promise<Knowledge> => {
  const pack = await ask<Pack>(`reader-pack?area=${area}&lang=${lang}`, new AbortController().signal);
  const known = await ready(area, pack);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await seal(), ascii(JSON.stringify({ area, pack })));
  await keep(KEPT_AS, { iv, sealed });
  return known;
};

/** What was kept, or undefined. */
export const openPack = async (): Promise<Knowledge | undefined> => {
  const kept = await recall<{ iv: Bytes; sealed: ArrayBuffer }>(KEPT_AS);
  if (kept === undefined) return undefined;
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await seal(), kept.sealed);
    const { area, pack } = JSON.parse(new TextDecoder().decode(opened)) as { area: string; pack: Pack };
    return await ready(area, pack);
  } catch {
    return undefined; // damaged: it is fetched again
  }
};

export const erasePack = (): Promise<unknown> => forget(KEPT_AS);

/** Its key never leaves this browser. */
const seal = async (): Promise<CryptoKey> => {
  const kept = await recall<CryptoKey>(SEAL_AS);
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await keep(SEAL_AS, made);
  return made;
};
