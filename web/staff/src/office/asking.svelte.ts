import { untrack } from 'svelte';
import { telling } from '../page/problem.ts';

/** One thing asked of the service: what is said where it does not come, and whether it is under way. */
export class Asking {
  said = $state('');
  isBusy = $state(false);

  async doing(deed: () => Promise<void>): Promise<void> {
    // An effect that asks must not run again because it asks.
    if (untrack(() => this.isBusy)) return;
    this.isBusy = true;
    this.said = '';
    try {
      await deed();
    } catch (cause) {
      this.said = telling(cause);
    } finally {
      this.isBusy = false;
    }
  }
}

export const patience = (): AbortSignal => new AbortController().signal;
