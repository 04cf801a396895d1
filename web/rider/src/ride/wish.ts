/** What is asked for, as the page's address keeps it and as the service is asked. */
import type { End } from '../search/search.ts';
import type { Wish } from './office.ts';

export const RIDERS = ['adults', 'children', 'infants', 'wheelchairs', 'luggage'] as const;
export type RiderKind = (typeof RIDERS)[number];
export type Party = Record<RiderKind, number>;

export const WEEKS_MAX = 12;
export const ONE_ADULT: Party = { adults: 1, children: 0, infants: 0, wheelchairs: 0, luggage: 0 };

export type RideWhen = { kind: 'now' } | { kind: 'depart' | 'arrive'; day: string; clock: string };

export interface Asked {
  service: string;
  from: End;
  to: End;
  when: RideWhen;
  /** The clock time of the way back on the same day. */
  back: string | undefined;
  weeks: number;
  party: Party;
  /** Who rides, where somebody books for another. */
  person: string | undefined;
}

const CLOCK = /^\d{2}:\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;
const POINT = /^(-?\d+\.\d+),(-?\d+\.\d+)$/;

export const toQuery = ({ service, from, to, when, back, weeks, party, person }: Asked): URLSearchParams => {
  const query = new URLSearchParams({ service, from: from.id, fromName: from.name, to: to.id, toName: to.name });
  if (when.kind !== 'now') query.set(when.kind, `${when.day}T${when.clock}`);
  if (back !== undefined) query.set('back', back);
  if (weeks > 1) query.set('weeks', String(weeks));
  for (const kind of RIDERS) if (party[kind] !== ONE_ADULT[kind]) query.set(kind, String(party[kind]));
  if (person !== undefined) query.set('person', person);
  return query;
};

/** Reads an address; nothing where it does not say from where to where. */
export const fromQuery = (query: URLSearchParams): Asked | undefined => {
  const service = query.get('service');
  const from = endIn(query, 'from');
  const to = endIn(query, 'to');
  if (service === null || from === undefined || to === undefined) return undefined;
  const back = query.get('back') ?? '';
  return {
    service,
    from,
    to,
    when: whenIn(query),
    back: CLOCK.test(back) ? back : undefined,
    weeks: within(query.get('weeks'), 1, WEEKS_MAX, 1),
    party: partyIn(query),
    person: query.get('person') ?? undefined,
  };
};

const endIn = (query: URLSearchParams, which: 'from' | 'to'): End | undefined => {
  const id = query.get(which);
  return id === null || id === '' ? undefined : { id, name: query.get(`${which}Name`) ?? id };
};

const whenIn = (query: URLSearchParams): RideWhen => {
  for (const kind of ['depart', 'arrive'] as const) {
    const found = MOMENT.exec(query.get(kind) ?? '');
    if (found?.[1] !== undefined && found[2] !== undefined) return { kind, day: found[1], clock: found[2] };
  }
  return { kind: 'now' };
};

const within = (text: string | null, min: number, max: number, usual: number): number => {
  const number = text === null ? usual : Number(text);
  return Number.isInteger(number) && number >= min && number <= max ? number : usual;
};

const partyIn = (query: URLSearchParams): Party =>
  Object.fromEntries(RIDERS.map((kind) => [kind, within(query.get(kind), 0, 9, ONE_ADULT[kind])])) as Party;

/** A point on the map (`36.62,139.94`) is told with its name, anything else by its id. */
const endOf = ({ id, name }: End): Wish['from'] => {
  const point = POINT.exec(id);
  return point === null ? { place: id } : { lat: Number(point[1]), lon: Number(point[2]), name: name.slice(0, 60) };
};

/** The question to the service; `today` is the day where no other was chosen. */
export const toWish = (asked: Asked, today: string): Wish => {
  const { when } = asked;
  const day = when.kind === 'now' ? today : when.day;
  return {
    service: asked.service,
    from: endOf(asked.from),
    to: endOf(asked.to),
    when: when.kind === 'now' ? { mode: 'now' } : { mode: when.kind === 'depart' ? 'depart-at' : 'arrive-by', time: `${when.day}T${when.clock}` },
    ...(asked.back === undefined ? {} : { back: { mode: 'depart-at' as const, time: `${day}T${asked.back}` } }),
    weeks: asked.weeks,
    party: asked.party,
    ...(asked.person === undefined ? {} : { person: asked.person }),
  };
};
