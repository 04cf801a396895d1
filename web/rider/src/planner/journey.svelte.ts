import type { ItinerariesAnswer, Itinerary } from './answers.ts';
import { isAbort, NoAnswer } from '../service/exchange.ts';
import { findItineraries } from './client.ts';
import { wayKey } from './reading.ts';
import { dayOf } from '../words/clock.ts';
import { namesIn } from '../words/lang.svelte.ts';
import { type Search, toQuery, toQuestion } from '../search/search.ts';

/** One way to go, with the name a shared link knows it by and the page of results it stood on. */
export interface Way {
  itinerary: Itinerary;
  key: string;
  page: string | undefined;
}

export type Status = 'idle' | 'loading' | 'ready' | 'failed' | 'stopped';
export type Direction = 'earlier' | 'later';

/** The search on the screen, its answer and the pages added to it. */
class Journey {
  search = $state.raw<Search | undefined>();
  status = $state<Status>('idle');
  failure = $state.raw<NoAnswer | undefined>();
  answer = $state.raw<ItinerariesAnswer | undefined>();
  ways = $state.raw<Way[]>([]);
  nearest = $state.raw<Way[]>([]);
  paging = $state<Direction | undefined>();
  ended = $state<Direction | undefined>();
  pageFailure = $state.raw<NoAnswer | undefined>();
  /** When this device received the answer, to tell its age. */
  receivedAt = $state(0);
  #page: string | undefined;
  #cursors: Record<Direction, string | undefined> = { earlier: undefined, later: undefined };
  #running = new AbortController();

  /** The day that clock times are said relative to. */
  get baseDay(): string {
    const when = this.search?.when;
    return when !== undefined && when.kind !== 'now' ? when.day : dayOf(this.answer?.searchedAt ?? '1970-01-01');
  }

  canPage(direction: Direction): boolean {
    return this.answer !== undefined && this.#cursors[direction] !== undefined && this.ended !== direction;
  }

  /** The search as a shared link must ask it again: "now" becomes the time it was asked. */
  get pinned(): Search | undefined {
    const { search, answer } = this;
    if (search === undefined || answer === undefined || search.when.kind !== 'now') return search;
    const at = answer.searchedAt;
    return { ...search, when: { kind: 'depart', day: dayOf(at), clock: at.slice(11, 16) } };
  }

  /** True when this answer is the one the address asks for, so that going back does not search again. */
  answers(search: Search): boolean {
    const asked = toQuery(search).toString();
    const known = [this.search, this.pinned].map((each) => each && toQuery(each).toString());
    return this.answer !== undefined && this.status !== 'loading' && known.includes(asked);
  }

  async run(search: Search, page?: string): Promise<void> {
    this.#restart();
    // Asked again, the last answer stays for the case that no new one comes; another question starts empty.
    if (this.search === undefined || toQuery(this.search).toString() !== toQuery(search).toString()) this.#forget();
    this.search = search;
    this.#page = page;
    this.status = 'loading';
    try {
      this.#receive(await this.#ask(search, page), page);
    } catch (cause) {
      this.#fail(cause);
    }
  }

  async again(): Promise<void> {
    if (this.search !== undefined) await this.run(this.search, this.#page);
  }

  stop(): void {
    this.#running.abort();
    this.status = this.answer === undefined ? 'stopped' : 'ready';
  }

  clear(): void {
    this.#restart();
    this.#forget();
    this.search = undefined;
    this.status = 'idle';
  }

  async more(direction: Direction): Promise<void> {
    const page = this.#cursors[direction];
    if (this.search === undefined || page === undefined || this.paging !== undefined) return;
    this.paging = direction;
    this.pageFailure = undefined;
    try {
      const answer = await this.#ask(this.search, page);
      this.#cursors[direction] = direction === 'earlier' ? answer.earlierPage : answer.laterPage;
      const fresh = waysOf(answer.itineraries, page).filter((way) => !this.ways.some((each) => each.key === way.key));
      this.ways = direction === 'earlier' ? [...fresh, ...this.ways] : [...this.ways, ...fresh];
      this.ended = fresh.length === 0 ? direction : undefined;
    } catch (cause) {
      if (cause instanceof NoAnswer) this.pageFailure = cause;
      else if (!isAbort(cause)) throw cause;
    } finally {
      this.paging = undefined;
    }
  }

  #ask(search: Search, page?: string): Promise<ItinerariesAnswer> {
    return findItineraries(toQuestion(search, namesIn(), page), this.#running.signal);
  }

  #receive(answer: ItinerariesAnswer, page?: string): void {
    this.answer = answer;
    this.ways = waysOf(answer.itineraries, page);
    this.nearest = waysOf(answer.nearest ?? [], page);
    this.#cursors = { earlier: answer.earlierPage, later: answer.laterPage };
    this.receivedAt = Date.now();
    this.status = 'ready';
  }

  #fail(cause: unknown): void {
    if (isAbort(cause)) return;
    this.failure = cause instanceof NoAnswer ? cause : new NoAnswer('broken');
    this.status = 'failed';
    if (!(cause instanceof NoAnswer)) throw cause;
  }

  #forget(): void {
    this.answer = undefined;
    this.ways = this.nearest = [];
  }

  #restart(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.failure = this.pageFailure = this.ended = this.paging = undefined;
  }
}

/** Ways of the same name are the same way: the first stays. */
const waysOf = (itineraries: Itinerary[], page?: string): Way[] =>
  itineraries
    .map((itinerary) => ({ itinerary, key: wayKey(itinerary), page }))
    .filter((way, at, all) => all.findIndex((each) => each.key === way.key) === at);

export const journey = new Journey();
