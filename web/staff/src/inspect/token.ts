/** Reads what a camera saw, as the service's `ticketing.ticket.token` writes it: claims, signature, and a phone's code. */
import { type Bytes, fromBase45 } from './bytes.ts';

export interface Claims {
  ticket: string;
  bearer: number;
  kind: 'phone' | 'sheet' | 'card';
  product: string;
  reduced: boolean;
  areas: string[];
  /** Seconds since 1970. */
  from: number;
  until: number;
  persons: number;
  sameUseMinutes: number;
  reEntry: boolean;
  fromFirstUseMinutes: number | undefined;
  rides: number | undefined;
}

export interface Shown {
  keyId: number;
  claims: Claims;
  claimsBytes: Bytes;
  signature: Bytes;
  /** The ticket's 16 bytes. */
  ticketBytes: Bytes;
  code: { step: number; bytes: Bytes } | undefined;
}

const PREFIX = 'M1:';
const VERSION = 1;
const SIGNATURE_BYTES = 64;
const CODE_BYTES = 12;
const KINDS = ['phone', 'sheet', 'card'] as const;
const [REDUCED, RE_ENTRY, FROM_FIRST_USE, RIDES, UNUSED] = [4, 8, 16, 32, 0b1100_0000];

class Reader {
  at = 0;
  readonly bytes: Bytes;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }

  take(count: number): Bytes {
    if (this.at + count > this.bytes.length) throw new RangeError('cut off');
    return this.bytes.slice(this.at, (this.at += count));
  }

  number(count: number): number {
    return this.take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  word(): string {
    return String.fromCharCode(...this.take(this.number(1)));
  }
}

const uuid = (bytes: Uint8Array): string => {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Undefined for whatever is no ticket of ours. */
export const readToken = (text: string): Shown | undefined => {
  const bytes = text.startsWith(PREFIX) ? fromBase45(text.slice(PREFIX.length)) : undefined;
  if (bytes === undefined) return undefined;
  try {
    return read(new Reader(bytes));
  } catch {
    return undefined; // cut off
  }
};

const read = (reader: Reader): Shown | undefined => {
  if (reader.number(1) !== VERSION) return undefined;
  const keyId = reader.number(2);
  const flags = reader.number(1);
  const kind = KINDS[flags & 0b11];
  if ((flags & UNUSED) !== 0 || kind === undefined) return undefined;
  const ticketBytes = reader.take(16);
  const claims: Claims = {
    ticket: uuid(ticketBytes),
    bearer: reader.number(2),
    kind,
    from: reader.number(4),
    until: reader.number(4),
    persons: reader.number(1),
    sameUseMinutes: reader.number(2),
    fromFirstUseMinutes: (flags & FROM_FIRST_USE) !== 0 ? reader.number(2) : undefined,
    rides: (flags & RIDES) !== 0 ? reader.number(1) : undefined,
    product: reader.word(),
    areas: Array.from({ length: reader.number(1) }, () => reader.word()),
    reduced: (flags & REDUCED) !== 0,
    reEntry: (flags & RE_ENTRY) !== 0,
  };
  const claimsBytes = reader.bytes.slice(0, reader.at);
  const signature = reader.take(SIGNATURE_BYTES);
  const left = reader.bytes.length - reader.at;
  if (left !== (kind === 'phone' ? CODE_BYTES : 0)) return undefined;
  const code = left === 0 ? undefined : { step: reader.number(4), bytes: reader.take(8) };
  return { keyId, claims, claimsBytes, signature, ticketBytes, code };
};
