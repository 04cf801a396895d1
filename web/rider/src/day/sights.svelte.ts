/** The sights offered first and the place to start from, asked of the service in the reader's language. */
import type { Place } from '../planner/answers.ts';
import { ask, isAbort } from '../service/exchange.ts';
import { namesIn } from '../words/lang.svelte.ts';
import { FIRST_START, OYA } from './oya.ts';

const LOOKED_AT_MAX = 20;

const places = async (text: string, signal: AbortSignal): Promise<Place[]> => {
  const query = new URLSearchParams({ text, limit: String(LOOKED_AT_MAX), lang: namesIn() });
  return (await ask<{ places: Place[] }>(`places?${query}`, signal)).places;
};

export class Sights {
  status = $state<'loading' | 'ready' | 'failed'>('loading');
  places = $state.raw<Place[]>([]);
  start = $state.raw<Place | undefined>();
  #running = new AbortController();

  async learn(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    this.status = 'loading';
    const { signal } = this.#running;
    try {
      const [found, starts] = await Promise.all([places(OYA, signal), places(FIRST_START, signal)]);
      this.places = found.filter(({ kind }) => kind === 'SIGHT');
      this.start = starts.find(({ kind }) => kind === 'STATION');
      this.status = 'ready';
    } catch (cause) {
      if (!isAbort(cause)) this.status = 'failed';
    }
  }
}
