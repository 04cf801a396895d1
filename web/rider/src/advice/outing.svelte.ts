/** A day's plan as it is weighed: where to, when, who, and what its rides are. */
import { findItineraries } from '../planner/client.ts';
import type { Itinerary } from '../planner/answers.ts';
import type { Rider } from '../pass/office.ts';
import { isAbort } from '../service/exchange.ts';
import { type End, ORDINARY_NEEDS, toQuestion, type When } from '../search/search.ts';
import { namesIn, serviceLang } from '../words/lang.svelte.ts';
import { type Advice, adviceFor, type Medium } from './inquiry.ts';
import { isUnpriced, openWay, type PlannedRide, ridesOf } from './rides.ts';

export interface Outing {
  from: End;
  to: End;
  day: string;
  leaveAt: string;
  /** Absent where only the way there is ridden. */
  backAt: string | undefined;
  medium: Medium;
  party: Partial<Record<Rider, number>>;
}

export type Status = 'idle' | 'looking' | 'weighed' | 'unpriced' | 'no-ride' | 'no-way' | 'failed';

/** A ride as it is asked about, with the names the reader reads. */
export interface ShownRide {
  ride: PlannedRide;
  from: string;
  to: string;
  /** Typed by the reader, where no table knows the fare. */
  typedYen: number | null;
}

export class Weighing {
  status = $state<Status>('idle');
  rides = $state<ShownRide[]>([]);
  advice = $state.raw<Advice | undefined>();
  #running = new AbortController();

  async look(outing: Outing): Promise<void> {
    this.#begin();
    try {
      const there = await this.#rides(outing.from, outing.to, outing.day, outing.leaveAt);
      const back = outing.backAt === undefined ? [] : await this.#rides(outing.to, outing.from, outing.day, outing.backAt);
      if (there === undefined || back === undefined) this.status = 'no-way';
      else {
        this.rides = [...there, ...back];
        await this.#weigh(outing);
      }
    } catch (cause) {
      if (!isAbort(cause)) this.status = 'failed';
    }
  }

  /** With the fares that the reader knew. */
  async again(outing: Outing): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    this.status = 'looking';
    await this.#weigh(outing).catch((cause: unknown) => {
      if (!isAbort(cause)) this.status = 'failed';
    });
  }

  #begin(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.status = 'looking';
    this.rides = [];
    this.advice = undefined;
  }

  async #weigh(outing: Outing): Promise<void> {
    const rides = this.rides.map(({ ride, typedYen }) => {
      const isTyped = isUnpriced(ride) && Number.isInteger(typedYen) && (typedYen ?? -1) >= 0;
      return isTyped && typedYen !== null ? { ...ride, baseYen: typedYen } : ride;
    });
    if (rides.length === 0) this.status = 'no-ride';
    else if (rides.some(isUnpriced)) this.status = 'unpriced';
    else {
      this.advice = await adviceFor(outing.party, outing.medium, rides, serviceLang(), this.#running.signal);
      this.status = 'weighed';
    }
  }

  /** Asked in Japanese, as the fare tables are written, and in the reader's language for what is shown. */
  async #rides(from: End, to: End, day: string, clock: string): Promise<ShownRide[] | undefined> {
    const when: When = { kind: 'depart', day, clock };
    const ask = (lang: string): Promise<Itinerary | undefined> =>
      findItineraries(toQuestion({ from, to, when, needs: ORDINARY_NEEDS }, lang), this.#running.signal).then((answer) =>
        openWay([...answer.itineraries, ...(answer.nearest ?? [])]),
      );
    const [way, shown] = await Promise.all([ask('ja'), namesIn() === 'ja' ? undefined : ask(namesIn())]);
    if (way === undefined) return undefined;
    const names = ridesOf(shown ?? way);
    return ridesOf(way).map((ride, at) => ({ ride, from: names[at]?.from ?? ride.from, to: names[at]?.to ?? ride.to, typedYen: null }));
  }
}
