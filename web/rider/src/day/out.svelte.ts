/** The day on the screen: what was wished, and what came of it. */
import type { Itinerary } from '../planner/answers.ts';
import type { End } from '../search/search.ts';
import { isAbort, NoAnswer } from '../service/exchange.ts';
import { namesIn } from '../words/lang.svelte.ts';
import { type DayPlan, lastWayBack, planDay, type Visit } from './office.ts';
import type { DayWish } from './wish.ts';

/** The chosen place a visit is to; by its position where its name is not the one it was chosen by. */
export const endOfVisit = (visit: Visit, wish: DayWish): End => {
  const chosen = wish.stays.find(({ place }) => place.name === visit.place);
  return chosen?.place ?? { id: `${visit.lat},${visit.lon}`, name: visit.place };
};

export class DayOut {
  status = $state<'idle' | 'working' | 'planned' | 'failed'>('idle');
  wish = $state.raw<DayWish | undefined>();
  plan = $state.raw<DayPlan | undefined>();
  failure = $state.raw<NoAnswer | undefined>();
  /** Absent until it is known, and where nobody can tell. */
  last = $state.raw<Itinerary | undefined>();
  #running = new AbortController();

  async look(wish: DayWish): Promise<void> {
    this.clear();
    this.wish = wish;
    this.status = 'working';
    const { signal } = this.#running;
    try {
      this.plan = await planDay(wish, namesIn(), signal);
      this.status = 'planned';
      void this.#learnLast(this.plan, wish, signal);
    } catch (cause) {
      if (isAbort(cause)) return;
      this.failure = cause instanceof NoAnswer ? cause : new NoAnswer('broken');
      this.status = 'failed';
    }
  }

  clear(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.wish = this.plan = this.failure = this.last = undefined;
    this.status = 'idle';
  }

  async #learnLast(plan: DayPlan, wish: DayWish, signal: AbortSignal): Promise<void> {
    const visit = plan.visits.at(-1);
    if (visit === undefined) return;
    const last = await lastWayBack(endOfVisit(visit, wish), wish.from, wish.day, namesIn(), signal).catch(() => undefined);
    if (!signal.aborted) this.last = last;
  }
}
