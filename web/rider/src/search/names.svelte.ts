/** Places' names in the reader's language: a shared link brings the sender's, a change of language brings none. */
import { SvelteMap } from 'svelte/reactivity';
import type { Place } from '../planner/answers.ts';
import { findPlaces } from '../planner/client.ts';
import { namesIn } from '../words/lang.svelte.ts';
import type { End } from './search.ts';

const names = new SvelteMap<string, string>();

const keyOf = (id: string): string => `${namesIn()} ${id}`;

export const nameOf = (end: End): string => names.get(keyOf(end.id)) ?? end.name;

export const keepName = (place: Place): void => {
  names.set(keyOf(place.id), place.name);
};

/** Asks the service once what a place is called; where it cannot tell, the name in the address stays. */
export const learnName = async (end: End): Promise<void> => {
  if (names.has(keyOf(end.id))) return;
  const places = await findPlaces(end.name, namesIn(), new AbortController().signal).catch(() => []);
  const place = places.find((each) => each.id === end.id || each.stopId === end.id);
  if (place !== undefined) names.set(keyOf(end.id), place.name);
};
