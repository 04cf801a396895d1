import { ask } from '../service/exchange.ts';
import type { ItinerariesAnswer, Place, Region } from './answers.ts';

export const findPlaces = async (text: string, lang: string, signal: AbortSignal): Promise<Place[]> => {
  const query = new URLSearchParams({ text, limit: '7', lang });
  const answer = await ask<{ places: Place[] }>(`places?${query}`, signal);
  return answer.places;
};

export const findItineraries = (query: URLSearchParams, signal: AbortSignal): Promise<ItinerariesAnswer> =>
  ask(`itineraries?${query}`, signal);

export const getRegion = (signal: AbortSignal): Promise<Region> => ask('region', signal);
