/** One question to the service on the screen: under way, long under way, answered, or not. */
import { isAbort, NoAnswer } from '../service/exchange.ts';

/** After this long without an answer it is said that it takes long. */
const SLOW_MS = 4_000;

export class Asking<T> {
  status = $state<'working' | 'slow' | 'ready' | 'failed'>('working');
  answer = $state.raw<T | undefined>();
  failure = $state.raw<NoAnswer | undefined>();
  /** By this device, when the answer came. */
  heardMs = $state(0);
  #running = new AbortController();

  /** What was answered before stays until there is something newer. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    this.status = 'working';
    const slow = setTimeout(() => (this.status = 'slow'), SLOW_MS);
    running.signal.addEventListener('abort', () => clearTimeout(slow), { once: true });
    try {
      this.answer = await question(running.signal);
      this.heardMs = Date.now();
      this.status = 'ready';
    } catch (cause) {
      if (isAbort(cause)) return;
      this.failure = cause instanceof NoAnswer ? cause : new NoAnswer('broken');
      this.status = 'failed';
    } finally {
      clearTimeout(slow);
    }
  }
}
