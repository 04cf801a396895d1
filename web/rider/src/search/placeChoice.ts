import type { Place } from '../planner/answers.ts';
import type { End } from './search.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** What asks for this place. The service names it in the reader's language. */
export const toEnd = (place: Place): End => ({ id: place.id, name: place.name });

/** The suggestion that the typed text names in full, in whichever script. */
export const exactly = (text: string, places: readonly Place[]): Place | undefined =>
  places.find((place) =>
    [place.name, place.kana, place.en, place.id].some((name) => name !== '' && plain(name) === plain(text)),
  );

/** The next option a key moves to; past either end it goes round, as a combobox's list does. */
export const moved = (active: number, step: 1 | -1, count: number): number =>
  count === 0 ? -1 : active === -1 && step === -1 ? count - 1 : (active + step + count) % count;
