import type { ItinerariesAnswer, Place, Region } from './answers.ts';

/** After this long without an answer the page stops waiting and says so. */
export const ANSWER_LIMIT_MS = 20_000;

export type FailureKind = 'offline' | 'late' | 'busy' | 'refused' | 'broken';

/** Why no answer came, in the words the page chooses its sentence by. */
export class NoAnswer extends Error {
  readonly kind: FailureKind;
  readonly field: string | undefined;

  constructor(kind: FailureKind, field?: string) {
    super(`No answer from the service: ${kind}${field === undefined ? '' : ` (${field})`}`);
    this.kind = kind;
    this.field = field;
  }
}

/** True when the caller gave up itself; nothing is to be shown then. */
export const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

export const findPlaces = async (text: string, lang: string, signal: AbortSignal): Promise<Place[]> => {
  const query = new URLSearchParams({ text, limit: '7', lang });
  const answer = await ask<{ places: Place[] }>(`places?${query}`, signal);
  return answer.places;
};

export const findItineraries = (query: URLSearchParams, signal: AbortSignal): Promise<ItinerariesAnswer> =>
  ask(`itineraries?${query}`, signal);

export const getRegion = (signal: AbortSignal): Promise<Region> => ask('region', signal);

async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const limit = new AbortController();
  let late = false;
  const timer = setTimeout(() => limit.abort((late = true)), ANSWER_LIMIT_MS);
  const follow = (): void => limit.abort();
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  try {
    return await exchange<T>(path, limit.signal);
  } catch (cause) {
    if (signal.aborted) throw new DOMException('The page gave up', 'AbortError');
    throw late ? new NoAnswer('late') : cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', follow);
  }
}

async function exchange<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(`/api/v1/${path}`, { signal, headers: { accept: 'application/json' } }).catch(() => {
    throw new NoAnswer('offline');
  });
  if (!response.ok) throw await refusal(response);
  return (await response.json().catch(() => {
    throw new NoAnswer('broken');
  })) as T;
}

async function refusal(response: Response): Promise<NoAnswer> {
  if (response.status === 429 || response.status === 503) return new NoAnswer('busy');
  if (response.status >= 500) return new NoAnswer('broken');
  const problem = (await response.json().catch(() => ({}))) as { field?: string };
  return new NoAnswer('refused', problem.field);
}
