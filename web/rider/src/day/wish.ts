/** What is asked of a day out, and the same as a page address and as a question to the service. */
import type { DayWish as Question } from '../../generated/api.ts';
import type { Medium } from '../advice/inquiry.ts';
import type { End } from '../search/search.ts';

export interface Stay {
  place: End;
  minutes: number;
}

export interface DayWish {
  from: End;
  day: string;
  leaveAt: string;
  backBy: string;
  stays: Stay[];
  adults: number;
  children: number;
  medium: Medium;
}

export const SIGHTS_MAX = 4;
export const STAY_MINUTES = { min: 5, max: 600, step: 5 } as const;
/** Our proposal, the same for every sight: nobody has told us how long people stay. */
export const STAY_PROPOSED_MINUTES = 60;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{2}:\d{2}$/;
const BETWEEN = '~';

export const toQuery = (wish: DayWish): URLSearchParams => {
  const { from, day, leaveAt, backBy, adults, children, medium } = wish;
  const query = new URLSearchParams({ from: from.id, fromName: from.name, day, leaveAt, backBy, medium });
  query.set('adults', String(adults));
  query.set('children', String(children));
  for (const { place, minutes } of wish.stays) query.append('sight', [place.id, minutes, place.name].join(BETWEEN));
  return query;
};

/** The sights an address names, also where it makes no whole day: another page has chosen them. */
export const staysIn = (query: URLSearchParams): Stay[] => query.getAll('sight').flatMap(stayOf).slice(0, SIGHTS_MAX);

/** What another page links to, so that the day begins with this sight. */
export const hrefWithSight = (place: End): string =>
  `./day.html?${new URLSearchParams({ sight: [place.id, STAY_PROPOSED_MINUTES, place.name].join(BETWEEN) })}`;

/** Reads an address; one that does not make a whole day is no wish. */
export const fromQuery = (query: URLSearchParams): DayWish | undefined => {
  const text = (name: string): string => query.get(name)?.trim() ?? '';
  const stays = query.getAll('sight').flatMap(stayOf);
  const clocks = [text('leaveAt'), text('backBy')];
  if (text('from') === '' || !DAY.test(text('day')) || !clocks.every((clock) => CLOCK.test(clock))) return undefined;
  if (stays.length === 0 || stays.length > SIGHTS_MAX) return undefined;
  return {
    from: { id: text('from'), name: text('fromName') || text('from') },
    day: text('day'),
    leaveAt: text('leaveAt'),
    backBy: text('backBy'),
    stays,
    adults: count(query.get('adults') ?? '1'),
    children: count(query.get('children') ?? '0'),
    medium: text('medium') === 'cash' ? 'cash' : 'ic',
  };
};

const count = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : 0);

const stayOf = (text: string): Stay[] => {
  const [id = '', minutes = '', ...name] = text.split(BETWEEN);
  const stay = Number(minutes);
  if (id === '' || !Number.isInteger(stay) || stay < STAY_MINUTES.min || stay > STAY_MINUTES.max) return [];
  return [{ place: { id, name: name.join(BETWEEN) || id }, minutes: stay }];
};

/** A time without offset is the region's, so none is added here. */
export const toQuestion = (wish: DayWish): Question => ({
  from: wish.from.id,
  leaveAt: `${wish.day}T${wish.leaveAt}:00`,
  backBy: `${wish.day}T${wish.backBy}:00`,
  sights: wish.stays.map(({ place, minutes }) => ({ place: place.id, stayMinutes: minutes })),
  party: { adults: wish.adults, children: wish.children },
  medium: wish.medium,
});
