/** One call, from "who is it" to "it is booked": what is chosen, and what each key does to it. */
import { NoAnswer } from '../../../shared/exchange.ts';
import { telling } from '../page/problem.ts';
import { isoOf, nowMs } from '../page/time.svelte.ts';
import type { DeskKey } from './keys.ts';
import { type Caller, giveBack, type Offer, offersFor, type Ride, ridesOf, take, toCome, type Trip, tripsOf } from './rides.ts';
import { sayCancelled, sayDone, sayNone, sayOffer } from './spoken.ts';

const DAY_MS = 86_400_000;
const PERSONS_MAX = 9;
const BACK_HOURS = 2;
/** How long a booking may be undone with one key. */
const UNDO_MS = 30_000;

/** An offer for the way there, with one for the way back where that was asked. */
export interface Row {
  out: Offer;
  back: Offer | undefined;
  isOtherTime: boolean;
}

export class Call {
  readonly caller: Caller;
  step = $state<'trip' | 'ask' | 'offers' | 'done' | 'cancel' | 'new'>('trip');
  rides = $state.raw<Ride[]>([]);
  trip = $state.raw<Trip | undefined>();
  /** Days from today. */
  daysAhead = $state(0);
  hour = $state('');
  persons = $state(1);
  wheelchairs = $state(0);
  backAfterHours = $state(0);
  rows = $state.raw<Row[] | undefined>();
  chosen = $state(-1);
  message = $state('');
  said = $state('');
  isBusy = $state(false);
  wasGone = $state(false);
  booked = $state.raw<{ rides: string[]; first: Offer; until: number } | undefined>();
  /** To be read aloud. */
  spoken = $state.raw<string[]>([]);
  keys = $state(0);
  private digits = '';
  private command = '';

  constructor(caller: Caller) {
    this.caller = caller;
  }

  get trips(): Trip[] {
    return tripsOf(this.rides);
  }

  get upcoming(): Ride[] {
    return toCome(this.rides);
  }

  get day(): string {
    return isoOf(nowMs() + this.daysAhead * DAY_MS).slice(0, 10);
  }

  readonly open = (): Promise<void> => this.doing(async () => void (this.rides = await ridesOf(this.caller.resident)));

  private async doing(deed: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = '';
    try {
      await deed();
    } catch (cause) {
      this.said = telling(cause);
      if (!(cause instanceof NoAnswer)) throw cause;
    } finally {
      this.isBusy = false;
    }
  }

  /** What a key does here. */
  press(key: DeskKey): void {
    this.keys++;
    if (key === 'undo') void this.undo();
    else if (key === 'Escape') this.back();
    else if (key === 'KeyC') this.step = 'cancel';
    else if (this.step === 'trip') this.pressInTrips(key);
    else if (this.step === 'ask') this.pressInAsk(key);
    else if (this.step === 'offers') this.pressInOffers(key);
  }

  private pressInTrips(key: DeskKey): void {
    if (typeof key !== 'object') return;
    if (key.digit === 0) this.step = 'new';
    else this.choose(this.trips[key.digit - 1]);
  }

  choose(trip: Trip | undefined): void {
    if (trip === undefined) return;
    this.trip = trip;
    this.digits = '';
    this.hour = trip.usual === '' ? isoOf(nowMs() + 3_600_000).slice(11, 14) + '00' : trip.usual.padStart(5, '0');
    this.daysAhead = this.isPast() ? 1 : 0;
    this.rows = undefined;
    this.step = 'ask';
  }

  private isPast(): boolean {
    return this.hour <= isoOf(nowMs()).slice(11, 16);
  }

  private pressInAsk(key: DeskKey): void {
    if (key === 'Enter') void this.ask();
    else if (key === 'KeyD') this.daysAhead++;
    else if (key === 'KeyP') this.persons = (this.persons % PERSONS_MAX) + 1;
    else if (key === 'KeyW') this.wheelchairs = this.wheelchairs === 0 ? 1 : 0;
    else if (key === 'KeyR') this.backAfterHours = this.backAfterHours === 0 ? BACK_HOURS : 0;
    else if (typeof key === 'object') this.dial(key.digit);
  }

  /** Two digits are the hour. */
  private dial(digit: number): void {
    this.digits = (this.digits + String(digit)).slice(-2);
    if (this.digits.length < 2 || Number(this.digits) > 23) return;
    this.hour = `${this.digits}:00`;
    this.daysAhead = this.isPast() ? Math.max(1, this.daysAhead) : this.daysAhead;
    this.digits = '';
  }

  readonly ask = (): Promise<void> =>
    this.doing(async () => {
      if (this.trip === undefined) return;
      this.step = 'offers';
      this.rows = undefined;
      this.wasGone = false;
      this.chosen = -1;
      const { trip, day, hour, persons, wheelchairs, backAfterHours } = this;
      const [there, back] = await offersFor({ trip, day, hour, persons, wheelchairs, backAfterHours }, this.caller.resident);
      this.show(there?.offers ?? [], there?.otherTimes ?? [], back?.offers ?? []);
      this.message = there?.message ?? '';
    });

  private show(offers: Offer[], others: Offer[], backs: Offer[]): void {
    const row = (out: Offer, isOtherTime: boolean): Row => ({ out, isOtherTime, back: backs.find((each) => each.pickupFrom >= out.arriveBy) });
    this.rows = [...offers.map((each) => row(each, false)), ...others.map((each) => row(each, true))];
    this.spoken = offers.length === 0 ? sayNone(others) : [];
  }

  private pressInOffers(key: DeskKey): void {
    if (key === 'Enter' && this.chosen >= 0) void this.book();
    else if (typeof key === 'object') this.pick(key.digit - 1);
  }

  pick(at: number): void {
    const row = this.rows?.[at];
    if (row === undefined) return;
    this.chosen = at;
    this.command = crypto.randomUUID();
    this.spoken = sayOffer(row.out, row.back);
  }

  readonly book = (): Promise<void> =>
    this.doing(async () => {
      const row = this.rows?.[this.chosen];
      if (row === undefined) return;
      const offers = row.back === undefined ? [row.out] : [row.out, row.back];
      const taken = await take(this.command, offers, this.caller.resident);
      if (taken.outcome === 'gone') {
        this.wasGone = true;
        this.chosen = -1;
        this.show(taken.instead ?? [], [], []);
        return;
      }
      this.booked = { rides: taken.rides.map((each) => each.ride), first: row.out, until: nowMs() + UNDO_MS };
      this.spoken = sayDone(row.out);
      this.step = 'done';
      this.rides = await ridesOf(this.caller.resident);
    });

  readonly undo = (): Promise<void> =>
    this.doing(async () => {
      if (this.booked === undefined || nowMs() > this.booked.until) return;
      await giveBack(crypto.randomUUID(), this.booked.rides);
      this.spoken = sayCancelled(this.booked.first);
      this.booked = undefined;
      this.step = 'trip';
      this.rides = await ridesOf(this.caller.resident);
    });

  readonly cancel = (ride: Ride): Promise<void> =>
    this.doing(async () => {
      await giveBack(crypto.randomUUID(), [ride.ride]);
      this.spoken = sayCancelled({ ...ride, offer: ride.ride });
      this.rides = await ridesOf(this.caller.resident);
    });

  back(): void {
    const before = { offers: 'ask', ask: 'trip', cancel: 'trip', new: 'trip', done: 'trip', trip: 'trip' } as const;
    this.step = before[this.step];
    this.chosen = -1;
  }
}
