/**
 * Where the vehicle is, told to the service while somebody drives it. Only the last place counts: without signal the one
 * before is forgotten, nothing waits for it, and nothing else on the page depends on it.
 */
import { send } from '../../../shared/exchange.ts';
import { nowIso, nowMs } from '../page/time.svelte.ts';
import type { Happened } from './manifest.ts';

/** At most so often. */
const SEND_EVERY_MS = 30_000;
/** Where the vehicle stands still it is told less often; below the quarter of an hour after which a place is called old. */
const STILL_EVERY_MS = 120_000;
const MOVED_M = 40;
const METERS_A_DEGREE = 111_320;

type State = 'asking' | 'off' | 'waiting' | 'sending' | 'kept' | 'denied';
interface Spot {
  lat: number;
  lon: number;
  at: string;
}

const CHOSEN_AS = 'miyamichi.staff.position';
const chosen = (): string | null => {
  try {
    return localStorage.getItem(CHOSEN_AS);
  } catch {
    return null;
  }
};
const choose = (answer: 'yes' | 'no'): void => {
  try {
    localStorage.setItem(CHOSEN_AS, answer);
  } catch {
    // Storage is switched off: it is asked again next time.
  }
};

const metersBetween = (a: Spot, b: Spot): number =>
  Math.hypot((a.lat - b.lat) * METERS_A_DEGREE, (a.lon - b.lon) * METERS_A_DEGREE * Math.cos((a.lat * Math.PI) / 180));

export class Position {
  state = $state<State>(chosen() === null ? 'asking' : 'off');
  /** When the last place that was sent was seen. */
  sentAt = $state(0);
  private watch: number | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private last: Spot | undefined;
  private told: Spot | undefined;
  private busy = false;

  /** Goes on as the driver has chosen before. */
  begin(): void {
    if (chosen() === 'yes') this.start();
  }

  readonly agree = (): void => {
    choose('yes');
    this.start();
  };

  readonly decline = (): void => {
    choose('no');
    this.stop();
    this.state = 'off';
  };

  private start(): void {
    if (this.watch !== undefined) return;
    if (!('geolocation' in navigator)) {
      this.state = 'denied';
      return;
    }
    this.state = 'waiting';
    this.watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        this.last = { lat: coords.latitude, lon: coords.longitude, at: nowIso() };
        void this.tell();
      },
      (error) => {
        if (error.code === error.PERMISSION_DENIED) this.state = 'denied';
      },
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    this.timer = setInterval(() => void this.tell(), SEND_EVERY_MS);
  }

  stop(): void {
    if (this.watch !== undefined) navigator.geolocation.clearWatch(this.watch);
    clearInterval(this.timer);
    this.watch = undefined;
    this.last = undefined;
    this.told = undefined;
  }

  private isDue(spot: Spot): boolean {
    if (this.told === undefined) return true;
    if (spot.at === this.told.at) return false; // nothing newer is known: the age of what was sent tells the truth
    const since = nowMs() - this.sentAt;
    return since >= STILL_EVERY_MS || (since >= SEND_EVERY_MS && metersBetween(spot, this.told) > MOVED_M);
  }

  private async tell(): Promise<void> {
    const spot = this.last;
    if (spot === undefined || this.busy || !this.isDue(spot)) return;
    this.busy = true;
    const event: Happened = { event: crypto.randomUUID(), kind: 'position', ...spot };
    try {
      await send('driver/events', { events: [event] }, new AbortController().signal);
      this.told = spot;
      this.sentAt = nowMs();
      if (this.watch !== undefined) this.state = 'sending';
    } catch {
      if (this.watch !== undefined) this.state = 'kept';
    } finally {
      this.busy = false;
    }
  }
}
