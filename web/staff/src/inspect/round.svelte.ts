/** An inspector's round: the pack, what was let pass, what is not sent yet. All of it is kept on the device. */
import { NoAnswer, send } from '../../../shared/exchange.ts';
import { forget, keep, recall } from '../device/kept.ts';
import { type Identity, loggedIn } from '../device/identity.ts';
import { isoOf, nowMs } from '../page/time.svelte.ts';
import { check, type Verdict } from './check.ts';
import { erasePack, fetchPack, type Knowledge, openPack } from './pack.ts';
import { after, type History, type PassKind } from './rules.ts';

export interface Seen {
  sequence: number;
  ticket: string;
  bearer: number;
  kind: PassKind;
  persons: number;
  area: string;
  seenAt: string;
  /** For the list on the device; not sent. */
  product: string;
  sent: boolean;
}

const KEPT_AS = 'inspect seen';
const HISTORIES_AS = 'inspect histories';
const CHECKS_MAX = 1000;
const SYNC_EVERY_MS = 20_000;

export class Round {
  known = $state.raw<Knowledge | undefined>();
  seen = $state.raw<Seen[]>([]);
  private histories = new Map<string, History>();
  private readonly who: Identity;
  private busy = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(who: Identity) {
    this.who = who;
  }

  get unsent(): number {
    return this.seen.filter((each) => !each.sent).length;
  }

  async open(): Promise<void> {
    this.known = await openPack();
    this.seen = (await recall<Seen[]>(KEPT_AS)) ?? [];
    this.histories = (await recall<Map<string, History>>(HISTORIES_AS)) ?? new Map();
    addEventListener('online', this.sync);
    this.timer = setInterval(this.sync, SYNC_EVERY_MS);
  }

  close(): void {
    removeEventListener('online', this.sync);
    clearInterval(this.timer);
  }

  async fetch(area: string, lang: string): Promise<void> {
    this.known = await loggedIn(this.who, () => fetchPack(area, lang));
  }

  /** Whether the keys still know today's codes. */
  get isOld(): boolean {
    return this.known !== undefined && nowMs() >= Date.parse(this.known.pack.goodUntil);
  }

  /** How often this device has seen the ticket, and when last. */
  before(ticket: string): Seen[] {
    return this.seen.filter((each) => each.ticket === ticket);
  }

  async check(text: string, wanted: 'use' | 'look', persons: number): Promise<Verdict> {
    const { known } = this;
    if (known === undefined || this.isOld) return { word: 'ASK', reason: 'UNKNOWN_KEY' };
    const now = nowMs();
    const verdict = await check(text, known, (ticket) => this.histories.get(ticket) ?? { uses: 0 }, wanted, persons, now);
    if (verdict.kind !== undefined && verdict.claims !== undefined) await this.note(verdict.claims, verdict.kind, persons, now);
    return verdict;
  }

  private async note(claims: NonNullable<Verdict['claims']>, kind: PassKind, persons: number, now: number): Promise<void> {
    const last = Math.max(this.known?.pack.lastSequence ?? 0, ...this.seen.map((each) => each.sequence));
    const { ticket, bearer, product } = claims;
    const area = this.known?.area ?? '';
    this.seen = [...this.seen, { sequence: last + 1, ticket, bearer, kind, persons, area, seenAt: isoOf(now), product, sent: false }];
    this.histories.set(ticket, after(claims, this.histories.get(ticket) ?? { uses: 0 }, kind, persons, now));
    await Promise.all([keep(KEPT_AS, this.seen), keep(HISTORIES_AS, this.histories)]);
    void this.sync();
  }

  /** Sends what waits; without signal it stays. */
  readonly sync = async (): Promise<void> => {
    const due = this.seen.filter((each) => !each.sent).slice(0, CHECKS_MAX);
    if (this.busy || due.length === 0) return;
    this.busy = true;
    try {
      const checks = due.map(({ product: _, sent: __, ...told }) => told);
      await loggedIn(this.who, () => send('reader-checks', { checks }, new AbortController().signal));
      const sent = new Set(due.map((each) => each.sequence));
      this.seen = this.seen.map((each) => (sent.has(each.sequence) ? { ...each, sent: true } : each));
      await keep(KEPT_AS, this.seen);
    } catch (cause) {
      if (!(cause instanceof NoAnswer)) throw cause; // no answer: it is sent later
    } finally {
      this.busy = false;
    }
  };

  /** Another area; what was seen stays. */
  async leave(): Promise<void> {
    this.known = undefined;
    await erasePack();
  }

  /** The end of the round: nothing of it stays on the device. Only where everything was sent. */
  async finish(): Promise<void> {
    await this.leave();
    this.seen = [];
    this.histories = new Map();
    await Promise.all([forget(KEPT_AS), forget(HISTORIES_AS)]);
  }
}
