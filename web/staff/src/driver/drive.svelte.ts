/** A day's drive on this device: the manifest, what happened, what is not sent yet. */
import { ask, NoAnswer, remove, send } from '../../../shared/exchange.ts';
import { loggedIn, type Identity, ShutOut } from '../device/identity.ts';
import { forgetSealed, keepSealed, recallSealed, throwAway } from '../device/sealed.ts';
import { nowIso, nowMs } from '../page/time.svelte.ts';
import { type Day, isOver } from './day.ts';
import { type EventKind, type Halt, halts, type Happened, isSameOrder, type Manifest } from './manifest.ts';
import { type Incident, Outbox } from './outbox.svelte.ts';
import { Till } from './till.svelte.ts';

/** How long a no-show may be taken back. */
const UNDO_MS = 30_000;
const SYNC_EVERY_MS = 10_000;

const KEPT_AS = 'driver day';
const patience = (): AbortSignal => new AbortController().signal;

export class Drive {
  readonly outbox = new Outbox();
  readonly till = new Till();
  day = $state.raw<Day | undefined>();
  /** The order of the work has changed since the driver looked. */
  isReordered = $state(false);
  /** Answered by the service within the last exchange. */
  heard = $state(navigator.onLine);
  /** The service lets this device in no more; nothing is kept on it. */
  isShutOut = $state(false);
  private readonly who: Identity;
  private busy = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(who: Identity) {
    this.who = who;
  }

  get ahead(): Halt[] {
    return this.day === undefined ? [] : halts(this.day.manifest.stops, this.day.happened);
  }

  get unsent(): number {
    return this.outbox.waiting.length;
  }

  async open(): Promise<void> {
    await this.outbox.open();
    await this.till.recall();
    this.day = await recallSealed<Day>(KEPT_AS);
    if (this.day !== undefined && isOver(this.day, nowMs())) {
      await forgetSealed(KEPT_AS);
      this.day = undefined;
    }
    await this.mend();
    addEventListener('online', this.sync);
    this.timer = setInterval(this.sync, SYNC_EVERY_MS);
    await this.sync();
  }

  /** The page may have been closed between two things it keeps: what waits to be sent is what counts. */
  private async mend(): Promise<void> {
    const known = new Set(this.day?.happened.map((each) => each.event));
    const missing = this.outbox.waiting.flatMap((each) => (each.to === 'events' && !known.has(each.id) ? [each.what] : []));
    if (this.day !== undefined && missing.length > 0) {
      await this.change({ happened: [...this.day.happened, ...missing], phase: 'before' });
    }
    for (const each of this.outbox.waiting) {
      if (each.to === 'fares' && this.till.taken[each.ride] === undefined) await this.till.note(each.ride, each.what.tender);
    }
  }

  close(): void {
    removeEventListener('online', this.sync);
    clearInterval(this.timer);
  }

  async take(service: string, vehicle: string): Promise<void> {
    const manifest = await loggedIn(this.who, () => send<Manifest>('driver/shift', { service, vehicle }, patience()));
    const all = await ask<{ services: { service: string; booking: { waitMinutes: number } }[] }>('services', patience());
    const waitMinutes = all.services.find((each) => each.service === service)?.booking.waitMinutes ?? 0;
    await this.become({ manifest, takenAt: nowMs(), seenAt: nowMs(), happened: [], phase: 'before', arrivedAt: 0, breakSince: 0, waitMinutes });
  }

  private async become(day: Day): Promise<void> {
    this.day = day;
    await keepSealed(KEPT_AS, day);
  }

  private async change(part: Partial<Day>): Promise<void> {
    if (this.day !== undefined) await this.become({ ...this.day, ...part });
  }

  /** Notes what happened; the rest follows when there is signal. */
  async note(kind: EventKind, more: Omit<Happened, 'event' | 'kind' | 'at'> = {}): Promise<void> {
    const what: Happened = { event: crypto.randomUUID(), kind, at: nowIso(), ...more };
    const record = { id: what.event, to: 'events', what } as const;
    await this.outbox.add(kind === 'no-show' ? { ...record, notBefore: nowMs() + UNDO_MS } : record);
    const { day } = this;
    if (day !== undefined) {
      const happened = [...day.happened, what];
      const isHaltOver = halts(day.manifest.stops, happened)[0]?.stops[0] !== this.ahead[0]?.stops[0] && this.isLastOf(what);
      await this.become({ ...day, happened, phase: isHaltOver ? 'before' : day.phase });
    }
    void this.sync();
  }

  /** Whether nobody is left of the halt once this has happened. */
  private isLastOf(what: Happened): boolean {
    const here = this.ahead[0]?.stops ?? [];
    return here.every((stop) => stop.do === 'break' || stop.ride === what.ride);
  }

  async undo(event: string): Promise<void> {
    await this.outbox.takeBack(event);
    await this.change({ happened: (this.day?.happened ?? []).filter((each) => each.event !== event), phase: 'here' });
  }

  async report(kind: Incident['kind'], words: string): Promise<void> {
    const incident = crypto.randomUUID();
    const what = { incident, kind, words, about: `vehicle:${this.day?.manifest.vehicle ?? ''}`, happenedAt: nowIso() };
    await this.outbox.add({ id: incident, to: 'incidents', what });
    void this.sync();
  }

  async setOut(): Promise<void> {
    const pickups = this.ahead[0]?.kind === 'pickup' ? this.ahead[0].stops : [];
    await this.change({ phase: 'driving' });
    for (const { ride } of pickups) if (ride !== undefined) await this.note('set-out', { ride });
  }

  arrive(): Promise<void> {
    return this.change({ phase: 'here', arrivedAt: nowMs() });
  }

  async takeBreak(): Promise<void> {
    await this.change({ breakSince: nowMs() });
  }

  async endBreak(): Promise<void> {
    await this.change({ breakSince: 0 });
    await this.note('break');
  }

  async takeFare(ride: string, yen: number, tender: 'cash' | 'reader'): Promise<void> {
    const { shift } = this.till;
    if (shift === undefined || this.till.taken[ride] !== undefined) return;
    const fare = crypto.randomUUID();
    await this.outbox.add({ id: fare, to: 'fares', ride, what: { fare, shift, ride, tender, yen, takenAt: nowIso() } });
    await this.till.note(ride, tender);
    void this.sync();
  }

  /** Sends what waits, then looks what is to be done now. Without signal it changes nothing. */
  readonly sync = async (): Promise<void> => {
    if (this.busy || this.isShutOut || (this.day === undefined && this.unsent === 0)) return;
    this.busy = true;
    try {
      await loggedIn(this.who, () => this.outbox.sendAll());
      if (this.outbox.waiting.length === 0 && this.day !== undefined) await this.refresh();
      this.heard = true;
    } catch (cause) {
      if (cause instanceof ShutOut) await this.shutOut();
      this.heard = cause instanceof NoAnswer && cause.kind !== 'offline' && cause.kind !== 'late';
    } finally {
      this.busy = false;
    }
  };

  /** Only where everything was sent: an older manifest would bring back what is done. */
  private async refresh(): Promise<void> {
    const seen = this.day;
    const manifest = await loggedIn(this.who, () => ask<Manifest>('driver/manifest', patience()));
    if (seen === undefined || this.day?.happened !== seen.happened) return;
    const known = new Set(seen.manifest.stops.map((stop) => stop.ride));
    const fresh = halts(manifest.stops, seen.happened);
    const isNew = manifest.stops.some((stop) => !known.has(stop.ride));
    if (!isNew && !isSameOrder(this.ahead, fresh)) this.isReordered = true;
    await this.change({ manifest, seenAt: nowMs() });
  }

  async end(): Promise<void> {
    await loggedIn(this.who, () => remove('driver/shift', patience()));
    await this.till.close();
    await this.leaveNothing();
  }

  /** What was not sent is lost with it: a device that was stolen must not keep it either. */
  private async shutOut(): Promise<void> {
    this.isShutOut = true;
    await this.till.close();
    await this.leaveNothing();
  }

  private async leaveNothing(): Promise<void> {
    this.day = undefined;
    this.outbox.empty();
    await throwAway();
  }
}
