/** After this long without an answer the page stops waiting and says so. */
export const ANSWER_LIMIT_MS = 20_000;

export type FailureKind = 'offline' | 'late' | 'busy' | 'refused' | 'broken';

/** RFC 9457, with what some problems add. */
export interface Problem {
  type?: string;
  field?: string;
  detail?: string;
  oldYen?: number;
  newYen?: number;
  /** Which leg of a journey it is about, counted from 0. */
  leg?: number;
}

/** Why no answer came, in the words the page chooses its sentence by. */
export class NoAnswer extends Error {
  readonly kind: FailureKind;
  readonly field: string | undefined;
  /** Of a refusal: 401 where nobody is logged in, 403 where it is not theirs to do. */
  readonly status: number | undefined;
  /** What the service said, where it said why. */
  readonly problem: Problem | undefined;
  /** Of a refusal: what was asked, without what follows a question mark: `PUT incidents/17/closing`. */
  readonly asked: string | undefined;

  constructor(kind: FailureKind, problem?: Problem, status?: number, asked?: string) {
    super(`No answer from the service: ${kind}${problem?.field === undefined ? '' : ` (${problem.field})`}`);
    this.kind = kind;
    this.field = problem?.field;
    this.problem = problem;
    this.status = status;
    this.asked = asked;
  }
}

/** True when the caller gave up itself; nothing is to be shown then. */
export const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

export const ask = <T>(path: string, signal: AbortSignal): Promise<T> =>
  within((limit) => exchange<T>(path, { signal: limit }), signal);

/** Sends a command. It carries an id of its own, so sending it again changes nothing. */
export const send = <T>(path: string, command: object, signal: AbortSignal): Promise<T> => withBody('POST', path, command, signal);

export const put = <T>(path: string, command: object, signal: AbortSignal): Promise<T> => withBody('PUT', path, command, signal);

export const remove = <T>(path: string, signal: AbortSignal): Promise<T> =>
  within((limit) => exchange<T>(path, { method: 'DELETE', signal: limit }), signal);

const withBody = <T>(method: string, path: string, command: object, signal: AbortSignal): Promise<T> => {
  const headers = { 'content-type': 'application/json' };
  return within((limit) => exchange<T>(path, { method, body: JSON.stringify(command), headers, signal: limit }), signal);
};

async function within<T>(call: (limit: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  const limit = new AbortController();
  let late = false;
  const timer = setTimeout(() => limit.abort((late = true)), ANSWER_LIMIT_MS);
  const follow = (): void => limit.abort();
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  try {
    return await call(limit.signal);
  } catch (cause) {
    if (signal.aborted) throw new DOMException('The page gave up', 'AbortError');
    throw late ? new NoAnswer('late') : cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', follow);
  }
}

async function exchange<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { accept: 'application/json', ...(init.headers as Record<string, string> | undefined) };
  const response = await fetch(`/api/v1/${path}`, { ...init, headers }).catch(() => {
    throw new NoAnswer('offline');
  });
  if (!response.ok) throw await refusal(response, `${init.method ?? 'GET'} ${path.split('?')[0] ?? ''}`);
  return (await response.json().catch(() => {
    throw new NoAnswer('broken');
  })) as T;
}

async function refusal(response: Response, asked: string): Promise<NoAnswer> {
  if (response.status === 429 || response.status === 503) return new NoAnswer('busy');
  if (response.status >= 500) return new NoAnswer('broken');
  return new NoAnswer('refused', (await response.json().catch(() => ({}))) as Problem, response.status, asked);
}
