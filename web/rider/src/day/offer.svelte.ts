/** What the planned day costs, with a pass and without, and the press that books it: all of it or nothing. */
import { bookJourney, confirmJourney, findJourney, type Journey, type JourneyPrice, priceJourney } from '../booking/office.ts';
import { forgetDayOf, journeyOfDay } from '../booking/days.ts';
import { keptPasses } from '../pass/kept.svelte.ts';
import { isAbort, NoAnswer, type Problem } from '../service/exchange.ts';
import { choiceOf, dayOf, heldFor, isCheaper, offeredTickets } from './choice.ts';
import type { DayPlan } from './office.ts';
import type { DayWish } from './wish.ts';

export type Trouble =
  | { kind: 'price' }
  /** No answer came: it may be booked, and the next press is the same one. */
  | { kind: 'unsure' }
  | { kind: 'changed'; old: number; now: number }
  /** Of that leg, counted from 0. */
  | { kind: 'gone'; leg: number }
  | { kind: 'refused' };

const CONFLICT = 409;
const AGREED_TRIES = 8;
const AGREED_PAUSE_MS = 400;

export class DayOffer {
  /** Everything paid on board, but for what a pass held already covers. */
  without = $state.raw<JourneyPrice | undefined>();
  /** On `tickets`; absent where nothing can be bought for the whole party. */
  withPass = $state.raw<JourneyPrice | undefined>();
  tickets = $state.raw<string[]>([]);
  onPass = $state(false);
  trouble = $state.raw<Trouble | undefined>();
  busy = $state(false);
  #held: string[] = [];
  #running = new AbortController();
  readonly #plan: DayPlan;
  readonly #wish: DayWish;

  constructor(plan: DayPlan, wish: DayWish) {
    this.#plan = plan;
    this.#wish = wish;
  }

  get price(): JourneyPrice | undefined {
    return this.onPass ? this.withPass : this.without;
  }

  async look(): Promise<void> {
    this.stop();
    this.#running = new AbortController();
    this.#held = heldFor(this.#wish.day, keptPasses());
    try {
      this.without = await this.#priceWithout();
      await this.#lookAtPass(this.without);
      for (const tickets of [[], this.tickets]) journeyOfDay(this.#dayOn(tickets));
      if (this.trouble?.kind === 'price') this.trouble = undefined;
    } catch (cause) {
      if (!isAbort(cause)) this.trouble = refusalOf(cause) ?? { kind: 'price' };
    }
  }

  stop = (): void => this.#running.abort();

  /** A pass kept here may have been given back elsewhere since: then it is left out. */
  async #priceWithout(): Promise<JourneyPrice> {
    try {
      return await this.#ask([]);
    } catch (cause) {
      if (this.#held.length === 0 || !isRefusal(cause)) throw cause;
      this.#held = [];
      return this.#ask([]);
    }
  }

  async #lookAtPass(without: JourneyPrice): Promise<void> {
    this.tickets = offeredTickets(without);
    const before = this.withPass;
    this.withPass = this.tickets.length === 0 ? undefined : await this.#ask(this.tickets).catch(withoutIt);
    if (this.withPass === undefined) this.onPass = false;
    else if (before === undefined) this.onPass = isCheaper(this.withPass, without);
  }

  #ask(tickets: string[]): Promise<JourneyPrice> {
    return priceJourney(choiceOf(this.#plan, this.#wish, tickets, this.#held), this.#running.signal);
  }

  #dayOn(tickets: string[]): string {
    return dayOf(this.#wish, tickets, this.#held);
  }

  /** Booked before and ended since, the day is booked anew. */
  async #booked(tickets: string[], quotedYen: number): Promise<string> {
    const choice = choiceOf(this.#plan, this.#wish, tickets, this.#held);
    const day = this.#dayOn(tickets);
    let made = await bookJourney({ journey: journeyOfDay(day), quotedYen, ...choice });
    if (hasEnded(made)) {
      forgetDayOf(made.journey);
      made = await bookJourney({ journey: journeyOfDay(day), quotedYen, ...choice });
    }
    await agreed(made);
    return made.journey;
  }

  /** Answers the journey that was made, or that an earlier press has made. */
  async book(): Promise<string | undefined> {
    const price = this.price;
    if (this.busy || price === undefined) return undefined;
    this.busy = true;
    this.trouble = undefined;
    const tickets = this.onPass ? this.tickets : [];
    try {
      return await this.#booked(tickets, price.price.nowYen);
    } catch (cause) {
      if (isTaken(cause)) return journeyOfDay(this.#dayOn(tickets)); // an earlier press has gone through
      this.trouble = refusalOf(cause) ?? { kind: 'unsure' };
      if (this.trouble.kind === 'changed') void this.look();
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}

const hasEnded = ({ state }: Journey): boolean => state === 'expired' || state === 'cancelled';

const figuresOf = (cause: unknown): Problem => (cause instanceof NoAnswer ? cause.problem : undefined) ?? {};

/** What the service refused for certain; nothing where no answer came. */
const refusalOf = (cause: unknown): Trouble | undefined => {
  if (!isRefusal(cause)) return undefined;
  const { oldYen, newYen, leg } = figuresOf(cause);
  if (oldYen !== undefined && newYen !== undefined) return { kind: 'changed', old: oldYen, now: newYen };
  return leg === undefined ? { kind: 'refused' } : { kind: 'gone', leg };
};

/** This very id is booked already. */
const isTaken = (cause: unknown): boolean =>
  cause instanceof NoAnswer && cause.status === CONFLICT && refusalOf(cause)?.kind === 'refused';

const isRefusal = (cause: unknown): boolean => cause instanceof NoAnswer && cause.kind === 'refused';

/** Not sold to this party, or good for none of these rides: then it is not offered. */
const withoutIt = (cause: unknown): undefined => {
  if (!isRefusal(cause)) throw cause;
};

/** Where nothing is paid now the press was the yes. Another window may be at the same journey: then it is asked again. */
const agreed = async (journey: Journey): Promise<void> => {
  let now = journey;
  for (let asked = 0; asked < AGREED_TRIES && isUndecided(now); asked++) {
    try {
      now = now.state === 'held' ? await confirmJourney(now.journey) : await findJourney(now.journey);
    } catch (cause) {
      if (!(cause instanceof NoAnswer) || cause.kind !== 'busy') return; // its own page shows how it stands, and asks for the yes
    }
    if (isUndecided(now)) await new Promise((resolve) => setTimeout(resolve, AGREED_PAUSE_MS));
  }
};

const isUndecided = ({ state, price }: Journey): boolean => price.nowYen === 0 && (state === 'holding' || state === 'held');
