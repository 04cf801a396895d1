/**
 * Records that wait for signal. Each has an id made here and is kept on the device before anything else happens with it;
 * it leaves only when the service has said what became of it.
 */
import { NoAnswer, send } from '../../../shared/exchange.ts';
import { keepSealed, recallSealed } from '../device/sealed.ts';
import { telling } from '../page/problem.ts';
import { nowMs } from '../page/time.svelte.ts';
import type { EventKind, Happened } from './manifest.ts';

export interface Fare {
  fare: string;
  shift: string;
  ride: string;
  tender: 'cash' | 'reader';
  yen: number;
  takenAt: string;
}

export interface Incident {
  incident: string;
  kind: 'vehicle' | 'passenger' | 'lost-property' | 'other';
  words: string;
  about: string;
  happenedAt: string;
}

/** One record with where it goes. `notBefore`: until then it may still be taken back. */
export type Waiting = { id: string; notBefore?: number } & (
  | { to: 'events'; what: Happened }
  | { to: 'fares'; what: Fare; ride: string }
  | { to: 'incidents'; what: Incident }
);

export interface RefusedRecord {
  id: string;
  what: EventKind | 'fares' | 'incidents';
  why: string;
}

type Settled = { event: string; outcome: 'done' | 'waiting' | 'refused'; why?: string };

const WAITING_AS = 'driver waiting';
const REFUSED_AS = 'driver refused';
/** How many events the service takes at a time. */
const EVENTS_MAX = 200;

const patience = (): AbortSignal => new AbortController().signal;

export class Outbox {
  waiting = $state.raw<Waiting[]>([]);
  refused = $state.raw<RefusedRecord[]>([]);

  async open(): Promise<void> {
    this.waiting = (await recallSealed<Waiting[]>(WAITING_AS)) ?? [];
    this.refused = (await recallSealed<RefusedRecord[]>(REFUSED_AS)) ?? [];
  }

  /** Nothing is kept of it any more. */
  empty(): void {
    this.waiting = [];
    this.refused = [];
  }

  async add(record: Waiting): Promise<void> {
    this.waiting = [...this.waiting, record];
    await keepSealed(WAITING_AS, this.waiting);
  }

  async takeBack(id: string): Promise<void> {
    this.waiting = this.waiting.filter((each) => each.id !== id);
    await keepSealed(WAITING_AS, this.waiting);
  }

  async understood(id: string): Promise<void> {
    this.refused = this.refused.filter((each) => each.id !== id);
    await keepSealed(REFUSED_AS, this.refused);
  }

  /** Sends what may go now. Ends early where there is no signal; nothing is lost then. */
  async sendAll(): Promise<void> {
    const due = this.waiting.filter((each) => (each.notBefore ?? 0) <= nowMs());
    const events = due.filter((each) => each.to === 'events').slice(0, EVENTS_MAX);
    if (events.length > 0) {
      const answer = await send<{ events: Settled[] }>('driver/events', { events: events.map((each) => each.what) }, patience());
      for (const { event, outcome, why } of answer.events) await this.gone(event, outcome === 'refused' ? (why ?? '') : undefined);
    }
    for (const each of due) {
      if (each.to !== 'events') await this.sendOne(each.to === 'fares' ? 'fares-on-board' : 'incidents', each);
    }
  }

  private async sendOne(path: string, record: Waiting): Promise<void> {
    try {
      await send(path, record.what, patience());
      await this.gone(record.id);
    } catch (cause) {
      const isFinal = cause instanceof NoAnswer && cause.kind === 'refused' && cause.status !== 401;
      if (!isFinal) throw cause;
      await this.gone(record.id, telling(cause));
    }
  }

  private async gone(id: string, why?: string): Promise<void> {
    const record = this.waiting.find((each) => each.id === id);
    if (record === undefined) return;
    if (why !== undefined) {
      const what = record.to === 'events' ? record.what.kind : record.to;
      this.refused = [...this.refused, { id, what, why }];
      await keepSealed(REFUSED_AS, this.refused);
    }
    await this.takeBack(id);
  }
}
