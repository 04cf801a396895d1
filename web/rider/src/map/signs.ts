import { type Map as MapLibre, Marker } from 'maplibre-gl';

/** The map's own border, with a pixel to spare. */
const EDGE_PX = 2;

/** Names as elements on the map: they need no font files and follow the page's text size. */
export const placeSigns = (map: MapLibre, landmarks: readonly { place: { name: string; lat: number; lon: number }; end: boolean }[]): void => {
  const signs = landmarks.map(({ place, end }) => {
    const element = document.createElement('div');
    element.className = end ? 'landmark end' : 'landmark';
    element.setAttribute('aria-hidden', 'true');
    const name = element.appendChild(document.createElement('span'));
    name.textContent = place.name;
    new Marker({ element, anchor: 'bottom' }).setLngLat([place.lon, place.lat]).addTo(map);
    return { element, name };
  });
  const thin = (): void => {
    const kept: DOMRect[] = [];
    const edges = map.getContainer().getBoundingClientRect();
    for (const { element, name } of signs) {
      keepWithin(edges, name);
      const box = name.getBoundingClientRect();
      const crowded = kept.some((other) => overlap(box, other));
      element.classList.toggle('crowded', crowded);
      if (!crowded) kept.push(box);
    }
  };
  map.on('moveend', thin);
  map.once('load', thin);
};

/** Moves a name off the edge that would cut it, as long as it still stands above its place. */
const keepWithin = (edges: DOMRect, name: HTMLElement): void => {
  name.style.translate = '';
  const box = name.getBoundingClientRect();
  const shift = Math.max(edges.left + EDGE_PX - box.left, 0) + Math.min(edges.right - EDGE_PX - box.right, 0);
  if (Math.abs(shift) < box.width / 2) name.style.translate = `${shift}px`;
};

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
