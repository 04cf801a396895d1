/**
 * What the screen of a pass shows: the signed token, the 30 seconds we are in and the proof for them, as the text of
 * a QR code. The service's `ticketing.ticket.token` reads it; both follow the same description there.
 */

const STEP_S = 30;
const STEPS_A_DAY = 2880;
const PREFIX = 'M1:';
const PURPOSE = 'code';
const CODE_BYTES = 8;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export interface PhoneBearer {
  /** Claims and signature, base64url. */
  token: string;
  /** The secrets of the days this phone may show codes on: days since 1970 (UTC) and base64url. */
  days: { day: number; secret: string }[];
}

/** Which 30 seconds since 1970 an instant is in. */
export const stepAt = (ms: number): number => Math.floor(ms / 1000 / STEP_S);

/** Undefined on a day this phone has no secret for: it must ask the service again. */
export const shown = async (bearer: PhoneBearer, step: number): Promise<string | undefined> => {
  const day = Math.floor(step / STEPS_A_DAY);
  const secret = bearer.days.find((each) => each.day === day)?.secret;
  if (secret === undefined) return undefined;
  const stepBytes = new Uint8Array(4);
  new DataView(stepBytes.buffer).setUint32(0, step);
  const proof = (await hmac(fromBase64(secret), join(new TextEncoder().encode(PURPOSE), stepBytes))).slice(0, CODE_BYTES);
  return PREFIX + base45(join(fromBase64(bearer.token), stepBytes, proof));
};

const hmac = async (secret: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
};

const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

/** RFC 9285: two bytes in three characters. */
export const base45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let rest = pair ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    for (let digit = 0; digit < (pair ? 3 : 2); digit++) {
      text += ALPHABET[rest % 45];
      rest = Math.floor(rest / 45);
    }
  }
  return text;
};
