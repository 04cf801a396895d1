import { send } from '../service/exchange.ts';

export interface Verdict {
  verdict: 'VALID' | 'REFUSED' | 'ASK';
  reason: string;
  /** One sentence for the one who checks. */
  message: string;
  product?: string;
  rider?: string;
  persons?: number;
  validUntil?: string;
}

export const check = (scanned: string, lang: string, signal: AbortSignal): Promise<Verdict> =>
  send(`checks?lang=${lang}`, { scanned }, signal);
