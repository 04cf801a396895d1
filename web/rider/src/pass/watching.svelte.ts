/** Follows an order until it is decided: asks at once, then after 2, 5, 15 and 60 s, then every five minutes. */
import { whenOnline } from '../page/device.svelte.ts';
import { findOrder, findTicket, type Order } from './office.ts';
import { keepPass } from './kept.svelte.ts';

const PAUSES_S = [2, 5, 15, 60];
const PAUSE_LAST_S = 300;

export type Standing = 'open' | 'wait' | 'challenge' | 'declined' | 'paid' | 'ended' | 'refunded' | 'unknown';

/** What an order means for the one who pays it. */
export const standing = (order: Order): Standing => {
  if (order.state === 'paid' || order.state === 'unpaid') return 'paid';
  if (order.state === 'refunded') return 'refunded';
  if (order.state === 'expired' || order.state === 'cancelled') return 'ended';
  const payment = order.payment?.state;
  if (payment === 'challenge' || payment === 'declined') return payment;
  if (payment === 'silent') return 'unknown';
  return payment === undefined && order.state === 'held' ? 'open' : 'wait';
};

/** Payments under way from another screen: what they are answered is told once, and asking later does not tell it. */
const handedOver = new Map<string, Promise<Order>>();

/** Before the answer is there, so that a reload finds the order's own page and nobody pays for another. */
export const handOver = (order: string, paying: Promise<Order>): void => {
  paying.catch(() => undefined); // told by the order's page
  handedOver.set(order, paying);
};

export class Watch {
  order = $state.raw<Order | undefined>();
  /** How often it was asked without being decided. */
  asked = $state(0);
  /** A payment went out and no answer came: what was known before says nothing any more. */
  #inDoubt = $state(false);
  #unlisten: (() => void) | undefined;
  readonly #id: string;
  readonly #lang: () => string;
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, lang: () => string) {
    this.#id = id;
    this.#lang = lang;
  }

  start = (): void => {
    this.#unlisten = whenOnline(() => void (this.#isOpen() && this.ask()));
    const paying = handedOver.get(this.#id);
    handedOver.delete(this.#id);
    if (paying === undefined) void this.ask();
    else void this.follow(paying);
  };

  /** What a payment is answered; without an answer it is asked for. */
  follow = async (paying: Promise<Order>): Promise<void> => {
    try {
      this.take(await paying);
    } catch {
      this.#inDoubt = true;
    }
    if (this.#isOpen()) await this.ask();
  };

  #isOpen = (): boolean => this.standing === 'wait' || this.standing === 'unknown';

  get standing(): Standing {
    if (this.#inDoubt) return 'unknown';
    if (this.order === undefined) return this.asked > 0 ? 'unknown' : 'wait';
    const now = standing(this.order);
    return now === 'wait' && this.asked > 2 ? 'unknown' : now;
  }

  ask = async (): Promise<void> => {
    clearTimeout(this.#timer);
    try {
      this.take(await findOrder(this.#id, this.#lang(), this.#stop.signal));
    } catch {
      // No answer says nothing about the payment: it is asked again below.
    }
    this.asked++;
    if (!this.#stop.signal.aborted && this.#isOpen()) {
      this.#timer = setTimeout(this.ask, (PAUSES_S[this.asked - 1] ?? PAUSE_LAST_S) * 1000);
    }
  };

  take(order: Order): void {
    this.order = order;
    this.#inDoubt = false;
    if (standing(order) === 'paid') void this.#fetchPasses(order);
  }

  stop = (): void => {
    this.#stop.abort();
    this.#unlisten?.();
    clearTimeout(this.#timer);
  };

  async #fetchPasses(order: Order): Promise<void> {
    const tickets = order.lines.flatMap((line) => (line.ticket === undefined ? [] : [line.ticket]));
    for (const ticket of tickets) {
      await findTicket(ticket, this.#lang(), this.#stop.signal).then(keepPass, () => undefined);
    }
  }
}
