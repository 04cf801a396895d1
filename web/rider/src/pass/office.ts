import { idOf, settled } from '../ride/commands.ts';
import { ask, NoAnswer, send } from '../service/exchange.ts';
import type { PhoneBearer } from './token.ts';

export type Rider = 'adult' | 'child' | 'disabled' | 'infant';

export interface ProductOnSale {
  id: string;
  name: string;
  /** One sentence: what it is good for and how long; in plain Japanese besides, where Japanese was asked for. */
  about?: string;
  aboutEasy?: string;
  validity: { kind: 'SERVICE_DAY' | 'HOURS' | 'USES' | 'MONTHS'; amount: number };
  prices: { rider: Rider; yen: number; estimated?: boolean }[];
  /** Its price is not confirmed: it is sold for practice only. */
  practiceOnly: boolean;
  coupons: string[];
}

export interface Shelf {
  day: string;
  firstDay: string;
  lastDay: string;
  /** Payments here are play money. */
  practice: boolean;
  /** What may be paid with, in the provider's words. */
  methods: string[];
  products: ProductOnSale[];
}

export type OrderState = 'held' | 'authorised' | 'issued' | 'paid' | 'unpaid' | 'expired' | 'cancelled' | 'refunded';

export interface Order {
  order: string;
  state: OrderState;
  totalYen: number;
  payUntil: string;
  practice: boolean;
  lines: { product: string; name: string; rider: Rider; persons: number; day: string; yen: number; ticket?: string }[];
  /** `goTo` is the provider's own page; without it our page asks for the provider. */
  payment?: { payment?: string; state: 'started' | 'challenge' | 'declined' | 'silent'; goTo?: string };
}

export interface Ticket {
  ticket: string;
  order: string;
  product: string;
  name: string;
  /** Absent where the pass was kept before the service told it. */
  nameJa?: string;
  rider: Rider;
  persons: number;
  validFrom: string;
  validUntil: string;
  /** The service day a day pass is for. */
  day?: string;
  state: 'live' | 'refunded' | 'blocked';
  /** For people, where the code cannot be read. */
  number: string;
  refundYen?: number;
  /** The text of the printed code, where a sheet carries the pass. */
  sheet?: string;
  /** Absent once the right has moved to another phone or sheet. */
  bearer?: PhoneBearer;
}

export interface Line {
  product: string;
  rider: Rider;
  day: string;
  persons: number;
  /** What the buyer was shown for all of them. */
  quotedYen: number;
}

export const findShelf = (day: string | undefined, lang: string, signal: AbortSignal): Promise<Shelf> =>
  ask(`products?${new URLSearchParams(day === undefined ? { lang } : { lang, day })}`, signal);

export const placeOrder = (order: string, lines: Line[], signal: AbortSignal): Promise<Order> =>
  send('orders', { order, lines }, signal);

export const findOrder = (order: string, lang: string, signal: AbortSignal): Promise<Order> =>
  ask(`orders/${order}?lang=${lang}`, signal);

const pay = (order: string, payment: string, card: string, signal: AbortSignal): Promise<Order> =>
  send(`orders/${order}/payments`, { payment, method: card }, signal);

/** Pays under an id that stays until it is answered, also over a reload: sent again, it is the same payment. */
export const payOnce = async (order: string, method: string, signal: AbortSignal): Promise<Order> => {
  const what = `pay ${order}`;
  try {
    const answer = await pay(order, idOf(what), method, signal);
    settled(what);
    return answer;
  } catch (cause) {
    if (cause instanceof NoAnswer && cause.kind === 'refused') settled(what);
    throw cause;
  }
};

export const refund = (order: string, refund: string, ticket: string, signal: AbortSignal): Promise<Order> =>
  send(`orders/${order}/refunds`, { refund, tickets: [ticket] }, signal);

export const findTicket = (ticket: string, lang: string, signal: AbortSignal): Promise<Ticket> =>
  ask(`tickets/${ticket}?lang=${lang}`, signal);

/** The practice provider's own question "is it you?", answered with yes. */
export const confirmPractice = (order: string, payment: string, signal: AbortSignal): Promise<Order> =>
  send(`orders/${order}/payments/${payment}/confirmation`, {}, signal);

/** Lets another phone or a printed sheet carry the pass; what carried it before is dead from then on. */
export const moveTicket = (ticket: string, move: string, to: 'phone' | 'sheet', lang: string, signal: AbortSignal): Promise<Ticket> =>
  send(`tickets/${ticket}/moves?lang=${lang}`, { move, to }, signal);
