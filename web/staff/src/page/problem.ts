import { NoAnswer } from '../../../shared/exchange.ts';
import { c } from '../words/common.ts';

/** What to say where something did not work: in our words, and in the service's where it knows more. */
export const telling = (cause: unknown): string => {
  if (!(cause instanceof NoAnswer)) return c('fail.broken');
  if (cause.kind === 'refused') {
    if (cause.status === 401) return c('fail.notIn');
    return c('fail.refused', { why: cause.problem?.detail ?? '' });
  }
  return c(`fail.${cause.kind}`);
};

/** The caller must log in (again). */
export const isShutOut = (cause: unknown): boolean => cause instanceof NoAnswer && (cause.status === 401 || cause.status === 403);
