/** What lies under every map: the region's streets and lines from the service. No tiles, no glyphs, no sprite. */
import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** The page's own colours, so that the map follows light and dark. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const regionSource = (): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: new URL('/api/v1/map.geojson', location.href).href,
});

/** What the ground is drawn from; a tile server's map only where the operator wants one. */
export const groundSources = (tiles: string | undefined): Record<string, SourceSpecification> => ({
  region: regionSource(),
  ...(tiles === undefined ? {} : { tiles: { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 18 } }),
});

const MAIN_ROADS = ['motorway', 'trunk', 'primary', 'secondary'];

/**
 * The ground; on it streets, wide and narrow ones, and the course of every line; synthetic streets are broken lines.
 * Where a tile server's map lies under it, that has the streets.
 */
export const groundLayers = (synthetic: boolean, tiles: string | undefined): LayerSpecification[] => {
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
    { id: 'ground', type: 'background', paint: { 'background-color': token('sub') } },
    ...(tiles === undefined
      ? [streets('narrow', false, 1.5), streets('wide', true, 4)]
      : [{ id: 'tiles', type: 'raster', source: 'tiles' } satisfies LayerSpecification]),
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
