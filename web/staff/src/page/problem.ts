import { NoAnswer } from '../../../shared/exchange.ts';
import { c } from '../words/common.ts';
import { lang } from '../words/words.svelte.ts';
import { refusalOf } from './refusal.ts';

/** What to say where something did not work, and what to do next. In English the service says itself why it refuses. */
export const telling = (cause: unknown): string => {
  if (!(cause instanceof NoAnswer)) return c('fail.broken');
  if (cause.kind === 'refused') {
    if (cause.status === 401) return c('fail.notIn');
    const inJapanese = lang() === 'ja' ? refusalOf(cause) : undefined;
    return inJapanese ?? c('fail.refused', { why: cause.problem?.detail ?? '' });
  }
  return c(`fail.${cause.kind}`);
};

/** The caller must log in (again). */
export const isShutOut = (cause: unknown): boolean => cause instanceof NoAnswer && (cause.status === 401 || cause.status === 403);
