import { ask } from '../../../shared/exchange.ts';

export interface FoundTicket {
  ticket: string;
  name: string;
  persons: number;
  validUntil: string;
  state: string;
}

const EIGHT_DIGITS = /^\d{4}\s?\d{4}$/;

export const isNumber = (text: string): boolean => EIGHT_DIGITS.test(text.normalize('NFKC').trim());

export const byNumber = async (text: string, lang: string): Promise<FoundTicket[]> => {
  const number = text.normalize('NFKC').replace(/\s/g, '');
  return (await ask<{ tickets: FoundTicket[] }>(`desk/tickets?${new URLSearchParams({ number, lang })}`, new AbortController().signal)).tickets;
};
