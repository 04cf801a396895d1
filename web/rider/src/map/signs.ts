import { type Map as MapLibre, Marker } from 'maplibre-gl';
import { type Box, standingOf } from './sides.ts';

/** The map's own border, with a pixel to spare. */
const EDGE_PX = 2;

/** Names as elements on the map: they need no font files and follow the page's text size. Those that come first get room first. */
export const placeSigns = (map: MapLibre, landmarks: readonly { place: { name: string; lat: number; lon: number }; end: boolean }[]): void => {
  const container = map.getContainer();
  const signs = landmarks.map(({ place, end }) => {
    const element = document.createElement('div');
    element.className = end ? 'landmark end' : 'landmark';
    element.setAttribute('aria-hidden', 'true');
    const name = element.appendChild(document.createElement('span'));
    name.textContent = place.name;
    new Marker({ element, anchor: 'center' }).setLngLat([place.lon, place.lat]).addTo(map);
    return { element, name, place };
  });
  const settle = (): void => {
    const { width, height } = container.getBoundingClientRect();
    const room = { left: EDGE_PX, top: EDGE_PX, right: width - EDGE_PX, bottom: height - EDGE_PX };
    container.style.setProperty('--sign-most', `${width - 2 * EDGE_PX}px`);
    const taken = buttons(container);
    for (const { element, name, place } of signs) {
      const standing = standingOf(map.project([place.lon, place.lat]), { width: name.offsetWidth, height: name.offsetHeight }, room, taken);
      element.classList.toggle('crowded', standing === undefined);
      element.dataset['side'] = standing?.side ?? 'above';
      name.style.setProperty('--shift', `${standing?.shift ?? 0}px`);
      if (standing !== undefined) taken.push(standing.box);
    }
  };
  map.on('moveend', settle);
  map.on('resize', settle);
  map.once('load', settle);
};

/** Where the map's own buttons lie: a name under them could not be read. */
const buttons = (container: HTMLElement): Box[] => {
  const map = container.getBoundingClientRect();
  return [...container.querySelectorAll('.maplibregl-ctrl')].map((each) => {
    const box = each.getBoundingClientRect();
    return { left: box.left - map.left, top: box.top - map.top, right: box.right - map.left, bottom: box.bottom - map.top };
  });
};
