import type { Place } from '../planner/answers.ts';
import { findPlaces } from '../planner/client.ts';
import { isAbort, NoAnswer } from '../service/exchange.ts';
import { namesIn } from '../words/lang.svelte.ts';

/** A pause in typing this long asks the service. */
const PAUSE_MS = 120;

/** The places suggested for what is being typed in one field; the newest text wins. */
export class Suggestions {
  places = $state.raw<Place[]>([]);
  /** What the suggestions are for; undefined while none have come. */
  answered = $state.raw<string | undefined>();
  #running = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  later(text: string): void {
    clearTimeout(this.#timer);
    if (text.trim() === '') this.forget();
    // What was suggested so far stays until the answer comes, so that the list does not flicker.
    else this.#timer = setTimeout(() => void this.find(text).catch(() => {}), PAUSE_MS);
  }

  /** Asks at once. Throws `NoAnswer` when the service cannot tell. */
  async find(text: string): Promise<Place[]> {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    try {
      const places = await findPlaces(text.trim(), namesIn(), this.#running.signal);
      this.places = places;
      this.answered = text;
      return places;
    } catch (cause) {
      if (isAbort(cause) || cause instanceof NoAnswer) this.places = [];
      throw cause;
    }
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.places = [];
    this.answered = undefined;
  }
}
