import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** The page's own colours, so that the map follows light and dark. */
const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

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

const MAIN_ROADS = ['motorway', 'trunk', 'primary', 'secondary'];

/** Streets, wide and narrow ones, and the course of every line; synthetic streets are broken lines. */
const groundLayers = (synthetic: boolean): LayerSpecification[] => {
  const broken = synthetic ? { 'line-dasharray': [3, 1.5] } : {};
  const streets = (id: string, main: boolean, widest: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'region',
    filter: ['all', ['==', ['get', 'kind'], 'street'], ['==', ['in', ['get', 'class'], ['literal', MAIN_ROADS]], main]],
    paint: {
      'line-color': token('line'),
      'line-opacity': main ? 0.8 : 0.5,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, widest / 5, 15, widest],
      ...broken,
    },
  });
  return [
    streets('narrow', false, 1.5),
    streets('wide', true, 4),
    {
      id: 'lines',
      type: 'line',
      source: 'region',
      filter: ['==', ['get', 'kind'], 'route'],
      paint: {
        'line-color': ['match', ['get', 'mode'], 'TRAM', token('lrt'), token('bus')],
        'line-opacity': 0.55,
        'line-width': 3,
      },
    },
  ];
};

/** Our own style: the region's streets and lines from the service, the way on top. No tiles, no glyphs, no sprite. */
export const mapStyle = (legs: FeatureCollection, synthetic: boolean): StyleSpecification => ({
  version: 8,
  sources: {
    region: { type: 'geojson', data: new URL('/api/v1/map.geojson', location.href).href },
    legs: { type: 'geojson', data: legs },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': token('sub') } },
    ...groundLayers(synthetic),
    ...legLayers(),
  ],
});
