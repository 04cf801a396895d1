import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Itinerary, LegEnd } from '../planner/answers.ts';
import { decodePolyline } from '../../../shared/polyline.ts';
import { isStreet, isTimetabled } from '../planner/reading.ts';

/** A leg's line: by which mode, and whether its course or its times are only estimated. */
export interface LegLine {
  mode: string;
  vague: boolean;
}

export const legLines = (itineraries: readonly Itinerary[]): FeatureCollection<LineString, LegLine> => ({
  type: 'FeatureCollection',
  features: itineraries
    .flatMap((itinerary) => itinerary.legs)
    .filter((leg) => leg.geometry !== undefined && leg.geometry !== '')
    .map((leg): Feature<LineString, LegLine> => ({
      type: 'Feature',
      properties: { mode: leg.mode, vague: !isStreet(leg) && !isTimetabled(leg) },
      geometry: { type: 'LineString', coordinates: decodePolyline(leg.geometry ?? '') },
    })),
});

/** Where something happens: the start, each boarding and getting off, and the end; each place once, ends first. */
export const landmarks = (itineraries: readonly Itinerary[]): { place: LegEnd; end: boolean }[] => {
  const found = new Map<string, { place: LegEnd; end: boolean }>();
  for (const { legs } of itineraries) {
    const ends = [legs[0]?.from, legs.at(-1)?.to];
    const between = itineraries.length > 1 ? [] : legs.filter((leg) => !isStreet(leg)).flatMap((leg) => [leg.from, leg.to]);
    for (const place of [...ends, ...between]) {
      if (place !== undefined && !found.has(place.name)) found.set(place.name, { place, end: ends.includes(place) });
    }
  }
  return [...found.values()].sort((a, b) => Number(b.end) - Number(a.end));
};

/** West, south, east, north of all lines and landmarks. */
export const boundsOf = (itineraries: readonly Itinerary[]): [number, number, number, number] => {
  const points = [
    ...legLines(itineraries).features.flatMap((line) => line.geometry.coordinates),
    ...landmarks(itineraries).map(({ place }) => [place.lon, place.lat]),
  ];
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};
