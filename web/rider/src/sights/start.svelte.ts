/** Where ways to sights begin: at the station until the reader lets us see where they are. */
import type { End } from '../search/search.ts';

/** Known to the service by this name, in every language. */
const STATION = 'Utsunomiya Station';
const WAIT_MS = 10_000;
const EARTH_METERS = 6_371_000;
const RADIANS = Math.PI / 180;

export interface Position {
  lat: number;
  lon: number;
}

export class Start {
  at = $state.raw<Position | undefined>();
  status = $state<'station' | 'finding' | 'here' | 'unknown'>('station');

  /** Asked once: who refuses is not asked again. */
  find(): void {
    this.status = 'finding';
    const unknown = (): void => void (this.status = 'unknown');
    if (!('geolocation' in navigator)) return unknown();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.at = { lat: coords.latitude, lon: coords.longitude };
        this.status = 'here';
      },
      unknown,
      { maximumAge: 60_000, timeout: WAIT_MS },
    );
  }

  leave(): void {
    this.at = undefined;
    this.status = 'station';
  }

  /** @param names what the two are called in the reader's language */
  end(names: { here: string; station: string }): End {
    return this.at === undefined
      ? { id: STATION, name: names.station }
      : { id: `${this.at.lat.toFixed(5)},${this.at.lon.toFixed(5)}`, name: names.here };
  }
}

/** In a straight line. */
export const metersBetween = (a: Position, b: Position): number => {
  const lat = (b.lat - a.lat) * RADIANS;
  const lon = (b.lon - a.lon) * RADIANS * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  return EARTH_METERS * Math.hypot(lat, lon);
};

export const nearestFirst = <T extends Position>(places: readonly T[], at: Position | undefined): T[] =>
  at === undefined ? [...places] : [...places].sort((a, b) => metersBetween(at, a) - metersBetween(at, b));
