/** The signed list of bearers that died before their tickets end; see `RevocationList` in the service. */
import { ascii, type Bytes, joined } from './bytes.ts';

export interface Revocations {
  issuedSeconds: number;
  nextUpdateMs: number;
  places: Set<bigint>;
  count: number;
}

const PURPOSE = 'miyamichi revocations\n';
const HEAD_BYTES = 15;
const SIGNATURE_BYTES = 64;
const LOW_BITS = 28;

/** Undefined where it is damaged or not signed by a key we trust. */
export const readRevocations = async (
  bytes: Bytes,
  verifies: (keyId: number, message: Bytes, signature: Bytes) => Promise<boolean>,
): Promise<Revocations | undefined> => {
  if (bytes.length < HEAD_BYTES + SIGNATURE_BYTES || bytes[0] !== 1) return undefined;
  const body = bytes.slice(0, -SIGNATURE_BYTES);
  const head = new DataView(body.buffer, 1);
  const count = head.getUint32(10);
  if (!(await verifies(head.getUint16(0), joined(ascii(PURPOSE), body), bytes.slice(-SIGNATURE_BYTES)))) return undefined;
  return {
    issuedSeconds: head.getUint32(2),
    nextUpdateMs: head.getUint32(6) * 1000,
    places: new Set(rice(body.slice(HEAD_BYTES), count)),
    count,
  };
};

/** Differences, each as so many ones, a zero, and its low bits; bits count from the lowest of each byte. */
const rice = (bytes: Bytes, count: number): bigint[] => {
  const bit = (at: number): number => ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1;
  const values: bigint[] = [];
  let previous = 0n;
  let at = 0;
  for (let each = 0; each < count; each++) {
    let difference = 0n;
    while (bit(at++) === 1) difference++;
    for (let low = 0; low < LOW_BITS; low++) difference = (difference << 1n) | BigInt(bit(at++));
    previous += difference;
    values.push(previous);
  }
  return values;
};

export const isRevoked = async (list: Revocations, ticket: Bytes, bearer: number): Promise<boolean> => {
  if (list.count === 0) return false;
  const message = new Uint8Array(24);
  const view = new DataView(message.buffer);
  view.setUint32(0, list.issuedSeconds);
  message.set(ticket, 4);
  view.setUint32(20, bearer);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', message));
  const range = BigInt(list.count) << BigInt(LOW_BITS);
  return list.places.has((hash.getBigUint64(0) * range) >> 64n);
};
