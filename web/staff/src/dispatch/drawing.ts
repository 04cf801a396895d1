/** The console's map: its style, and what is put on it anew with each news. */
import type { Feature, FeatureCollection } from 'geojson';
import { type GeoJSONSource, LngLatBounds, Map as MapLibre, Marker, type StyleSpecification } from 'maplibre-gl';
import { groundLayers, groundSources, token } from '../../../shared/ground.ts';
import type { Area } from './fleet.ts';
import { course, type OnMap, onMap, waiting } from './picture.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const CLOSE_ENOUGH = 13.5;
/** So high is the mark of a vehicle. */
const MARK_PX = 44;

export const consoleStyle = (zone: readonly [number, number][], synthetic: boolean, tiles: string | undefined): StyleSpecification => ({
  version: 8,
  sources: {
    ...groundSources(tiles),
    zone: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...zone]] } } },
    work: { type: 'geojson', data: EMPTY },
  },
  layers: [
    ...groundLayers(synthetic, tiles),
    { id: 'zone', type: 'fill', source: 'zone', paint: { 'fill-color': token('ride'), 'fill-opacity': 0.08 } },
    { id: 'zone-edge', type: 'line', source: 'zone', paint: { 'line-color': token('ride'), 'line-width': 2, 'line-dasharray': [4, 2] } },
    {
      id: 'course',
      type: 'line',
      source: 'work',
      filter: ['==', ['get', 'kind'], 'course'],
      paint: { 'line-color': token('action'), 'line-width': 3, 'line-dasharray': [1, 1.5] },
    },
    {
      id: 'waiting',
      type: 'circle',
      source: 'work',
      filter: ['==', ['get', 'kind'], 'waiting'],
      paint: {
        'circle-radius': ['case', ['get', 'chosen'], 10, 7],
        'circle-color': token('warn-bg'),
        'circle-stroke-color': ['case', ['get', 'chosen'], token('action'), token('warn')],
        'circle-stroke-width': ['case', ['get', 'chosen'], 4, 3],
      },
    },
  ],
});

const work = (area: Area, vehicle: string, ride: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...area.vehicles
      .filter((each) => each.vehicle === vehicle)
      .map((each): Feature => ({ type: 'Feature', properties: { kind: 'course' }, geometry: { type: 'LineString', coordinates: course(each) } })),
    ...waiting(area).map((each): Feature => ({
      type: 'Feature',
      properties: { kind: 'waiting', chosen: each.ride === ride },
      geometry: { type: 'Point', coordinates: [each.place.lon, each.place.lat] },
    })),
  ],
});

export interface Words {
  /** Of a vehicle: what a screen reader says and the mark shows. */
  name: (each: OnMap) => string;
  age: (each: OnMap) => string;
  isOld: (each: OnMap) => boolean;
}

/** One mark a vehicle: a button, so that the keyboard reaches it. */
export class Marks {
  private readonly marks = new Map<string, { marker: Marker; button: HTMLButtonElement; age: HTMLElement }>();
  private readonly map: MapLibre;
  private readonly words: Words;
  private readonly choose: (vehicle: string) => void;

  constructor(map: MapLibre, words: Words, choose: (vehicle: string) => void) {
    this.map = map;
    this.words = words;
    this.choose = choose;
  }

  show(area: Area, nowMs: number, chosen: string): void {
    const known = new Set(area.vehicles.map((each) => each.vehicle));
    for (const [vehicle, { marker }] of this.marks) {
      if (known.has(vehicle)) continue;
      marker.remove();
      this.marks.delete(vehicle);
    }
    const taken = new Map<string, number>();
    for (const vehicle of area.vehicles) {
      const each = onMap(vehicle, nowMs);
      const spot = `${each.lat.toFixed(3)} ${each.lon.toFixed(3)}`;
      const above = taken.get(spot) ?? 0;
      taken.set(spot, above + 1);
      this.put(each, vehicle.vehicle === chosen, above);
    }
  }

  /** At one place they stand one above the other, so that each can be read and pressed. */
  private put(each: OnMap, isChosen: boolean, above: number): void {
    const mark = this.marks.get(each.vehicle) ?? this.made(each);
    mark.marker.setLngLat([each.lon, each.lat]).setOffset([0, -above * MARK_PX]);
    mark.age.textContent = this.words.age(each);
    mark.button.setAttribute('aria-label', this.words.name(each));
    mark.button.setAttribute('aria-pressed', String(isChosen));
    mark.button.classList.toggle('old', this.words.isOld(each));
    mark.button.classList.toggle('expected', each.seenSecondsAgo === undefined);
  }

  private made(each: OnMap): { marker: Marker; button: HTMLButtonElement; age: HTMLElement } {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'vehicle';
    button.append(each.vehicle, document.createElement('br'));
    const age = button.appendChild(document.createElement('small'));
    button.addEventListener('click', () => this.choose(each.vehicle));
    const marker = new Marker({ element: button, anchor: 'bottom' }).setLngLat([each.lon, each.lat]).addTo(this.map);
    const made = { marker, button, age };
    this.marks.set(each.vehicle, made);
    return made;
  }
}

/** What the vehicle will do and who waits; where something was chosen, the map goes there if it is out of sight. */
export const showWork = (map: MapLibre, area: Area, vehicle: string, ride: string): void => {
  (map.getSource('work') as GeoJSONSource | undefined)?.setData(work(area, vehicle, ride));
};

export const goTo = (map: MapLibre, area: Area, vehicle: string): void => {
  const found = area.vehicles.find((each) => each.vehicle === vehicle);
  if (found === undefined) return;
  const { lat, lon } = found.seen ?? found.expectedAt;
  const points = course(found);
  if (points.length === 0) map.jumpTo({ center: [lon, lat] });
  else {
    const bounds = points.reduce((box, point) => box.extend(point), new LngLatBounds([lon, lat], [lon, lat]));
    map.fitBounds(bounds, { padding: 80, maxZoom: CLOSE_ENOUGH, animate: false });
  }
};
