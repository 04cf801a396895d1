/** What is asked for, and the same as a page address and as a question to the service. */

export interface End {
  /** What the service is asked with: a place's id, a stop's id, an exact name or `lat,lon`. */
  id: string;
  /** What the reader sees. */
  name: string;
}

/** An end not yet chosen. */
export const NOWHERE: End = { id: '', name: '' };

export type When = { kind: 'now' } | { kind: 'depart' | 'arrive'; day: string; clock: string };

export interface Needs {
  residentOf: string | undefined;
  maxWalkMinutes: number;
  wheelchair: boolean;
}

export interface Search {
  from: End;
  to: End;
  when: When;
  needs: Needs;
}

export const WALK_LIMITS_MINUTES = [5, 10, 15, 20, 30] as const;
const WALK_LIMIT_DEFAULT_MINUTES = 20;

export const ORDINARY_NEEDS: Needs = {
  residentOf: undefined,
  maxWalkMinutes: WALK_LIMIT_DEFAULT_MINUTES,
  wheelchair: false,
};

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

const momentOf = (when: { day: string; clock: string }): string => `${when.day}T${when.clock}:00`;

/** The page address's query for a search; a shared link and the browser's history carry it. */
export const toQuery = (search: Search): URLSearchParams => {
  const query = new URLSearchParams({ from: search.from.id, to: search.to.id });
  if (search.from.name !== search.from.id) query.set('fromName', search.from.name);
  if (search.to.name !== search.to.id) query.set('toName', search.to.name);
  if (search.when.kind === 'depart') query.set('departAt', momentOf(search.when));
  if (search.when.kind === 'arrive') query.set('arriveBy', momentOf(search.when));
  const { residentOf, maxWalkMinutes, wheelchair } = search.needs;
  if (residentOf !== undefined) query.set('residentOf', residentOf);
  if (maxWalkMinutes !== WALK_LIMIT_DEFAULT_MINUTES) query.set('maxWalkMinutes', String(maxWalkMinutes));
  if (wheelchair) query.set('wheelchair', 'true');
  return query;
};

/** Reads an address; anything that does not make sense in it is left at its ordinary value. */
export const fromQuery = (query: URLSearchParams): Search | undefined => {
  const from = endOf(query, 'from');
  const to = endOf(query, 'to');
  if (from === undefined || to === undefined) return undefined;
  const walk = Number(query.get('maxWalkMinutes'));
  return {
    from,
    to,
    when: whenOf(query),
    needs: {
      residentOf: query.get('residentOf') ?? undefined,
      maxWalkMinutes: WALK_LIMITS_MINUTES.find((each) => each === walk) ?? WALK_LIMIT_DEFAULT_MINUTES,
      wheelchair: query.get('wheelchair') === 'true',
    },
  };
};

const endOf = (query: URLSearchParams, which: 'from' | 'to'): End | undefined => {
  const id = query.get(which)?.trim();
  return id ? { id, name: query.get(`${which}Name`) ?? id } : undefined;
};

const whenOf = (query: URLSearchParams): When => {
  const depart = MOMENT.exec(query.get('departAt') ?? '');
  const arrive = MOMENT.exec(query.get('arriveBy') ?? '');
  const found = depart ?? arrive;
  if (!found?.[1] || !found[2]) return { kind: 'now' };
  return { kind: depart ? 'depart' : 'arrive', day: found[1], clock: found[2] };
};

/** The question to the service. A time without offset is the region's, so none is added here. */
export const toQuestion = (search: Search, lang: string, page?: string): URLSearchParams => {
  const query = toQuery(search);
  query.delete('fromName');
  query.delete('toName');
  query.set('maxWalkMinutes', String(search.needs.maxWalkMinutes));
  query.set('lang', lang);
  query.set('limit', '5');
  if (page !== undefined) query.set('page', page);
  return query;
};
