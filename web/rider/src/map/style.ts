import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { groundLayers, groundSources, token } from '../../../shared/ground.ts';

const rides = (mode: string, vague: boolean): FilterSpecification => [
  'all',
  ['==', ['get', 'mode'], mode],
  ['==', ['get', 'vague'], vague],
];
const street = (mode: string): FilterSpecification => ['==', ['get', 'mode'], mode];

const line = (
  id: string,
  filter: FilterSpecification,
  paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
  cap: 'round' | 'butt' = 'round',
): LayerSpecification => ({
  id,
  type: 'line',
  source: 'legs',
  filter,
  layout: { 'line-cap': cap, 'line-join': 'round' },
  ...(paint === undefined ? {} : { paint }),
});

/** One pattern a mode, as in the bars: dots, long dashes, a double line, solid, edged. Estimated ones are broken. */
const legLayers = (): LayerSpecification[] => [
  line('walk', street('WALK'), { 'line-color': token('walk'), 'line-width': 5, 'line-dasharray': [0.01, 1.8] }),
  line('cycle', street('BICYCLE'), { 'line-color': token('cycle'), 'line-width': 4, 'line-dasharray': [3, 1.5] }, 'butt'),
  line('ride', street('FLEX'), { 'line-color': token('ride'), 'line-width': 3, 'line-gap-width': 4, 'line-dasharray': [3, 1.5] }, 'butt'),
  line('bus', rides('BUS', false), { 'line-color': token('bus'), 'line-width': 6 }),
  line('bus-vague', rides('BUS', true), { 'line-color': token('bus'), 'line-width': 6, 'line-dasharray': [2, 1] }, 'butt'),
  line('lrt-edge', street('TRAM'), { 'line-color': token('lrt-edge'), 'line-width': 9 }),
  line('lrt', street('TRAM'), { 'line-color': token('lrt'), 'line-width': 5 }),
];

/** Our own style: the region's streets and lines from the service, the way on top. No tiles, no glyphs, no sprite. */
export const mapStyle = (legs: FeatureCollection, synthetic: boolean, tiles: string | undefined): StyleSpecification => ({
  version: 8,
  sources: {
    ...groundSources(tiles),
    legs: { type: 'geojson', data: legs },
  },
  layers: [
    ...groundLayers(synthetic, tiles),
    ...legLayers(),
  ],
});
