/**
 * One command on its way: until it is answered the page says so, and sends the same one again by itself, and when
 * somebody presses again. Nothing is lost without signal, and nothing happens twice.
 */
import { type FailureKind, NoAnswer, type Problem } from '../service/exchange.ts';
import { idOf, settled } from './commands.ts';

const AGAIN_AFTER_MS = [5_000, 15_000, 60_000, 300_000];

export class Sending<T> {
  /** Sent, and no answer yet. */
  busy = $state(false);
  /** Why the last try had no answer; the command may have been carried out all the same. */
  unanswered = $state.raw<FailureKind | undefined>();
  refused = $state.raw<Problem | undefined>();
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #send: (() => Promise<void>) | undefined;
  readonly #online = (): void => void this.#send?.();

  constructor() {
    addEventListener('online', this.#online);
  }

  /** `what` names the command: the same words are the same command, with the same id, until it is answered. */
  async send(what: string, call: (id: string) => Promise<T>, answered: (answer: T) => void): Promise<void> {
    if (this.busy) return;
    clearTimeout(this.#timer);
    this.busy = true;
    this.refused = undefined;
    const hadSignal = navigator.onLine;
    this.#send = () => this.send(what, call, answered);
    try {
      const answer = await call(idOf(what));
      this.#end(what);
      answered(answer);
    } catch (cause) {
      const { kind, problem } = cause instanceof NoAnswer ? cause : new NoAnswer('broken');
      if (kind === 'refused') {
        this.#end(what);
        this.refused = problem ?? {};
      } else {
        // Lost on the way, it may have arrived; only what was tried without signal surely has not.
        this.unanswered = kind === 'offline' && hadSignal ? 'late' : kind;
        const wait = AGAIN_AFTER_MS[Math.min(this.#tries++, AGAIN_AFTER_MS.length - 1)];
        this.#timer = setTimeout(() => void this.#send?.(), wait);
      }
    } finally {
      this.busy = false;
    }
  }

  #end(what: string): void {
    settled(what);
    this.unanswered = undefined;
    this.#send = undefined;
    this.#tries = 0;
  }

  /** The screen is left: nothing is sent by itself any more; the id is kept. */
  leave(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
    this.#send = undefined;
  }
}
