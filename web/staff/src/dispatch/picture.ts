/** What the map of a service shows, and its list says in words: vehicles, who waits where, what comes next. */
import type { Area, PlannedStop, Spot, Vehicle } from './fleet.ts';

export interface OnMap {
  vehicle: string;
  inService: boolean;
  /** Where it was seen last; where nobody has seen it, where the plan expects it. */
  lat: number;
  lon: number;
  /** How long ago it was seen; undefined where the place is only expected. */
  seenSecondsAgo: number | undefined;
  next: PlannedStop | undefined;
}

export interface Waiting {
  ride: string;
  vehicle: string;
  riders: number;
  place: Spot;
  planned: string;
  latest: string;
}

/** A place that is older no longer says where the vehicle is. */
export const OLD_SECONDS = 300;

export const onMap = (vehicle: Vehicle, nowMs: number): OnMap => {
  const { seen } = vehicle;
  const { lat, lon } = seen ?? vehicle.expectedAt;
  return {
    vehicle: vehicle.vehicle,
    inService: vehicle.inService,
    lat,
    lon,
    seenSecondsAgo: seen === undefined ? undefined : Math.max(0, Math.round((nowMs - Date.parse(seen.at)) / 1000)),
    next: vehicle.stops[0],
  };
};

/** Everybody who is to be picked up today, by the time their vehicle is expected. */
export const waiting = (area: Area): Waiting[] =>
  area.vehicles
    .flatMap(({ vehicle, stops }) =>
      stops.flatMap((stop) =>
        stop.kind === 'pickup' && stop.ride !== undefined && stop.place !== undefined
          ? [{ ride: stop.ride, vehicle, riders: stop.riders ?? 0, place: stop.place, planned: stop.planned, latest: stop.latest }]
          : [],
      ),
    )
    .sort((a, b) => Date.parse(a.planned) - Date.parse(b.planned));

/** The course a vehicle will take, as the crow flies: from where it is through its stops in order. */
export const course = (vehicle: Vehicle): [number, number][] => {
  const from = vehicle.seen ?? vehicle.expectedAt;
  const stops = vehicle.stops.flatMap((stop) => (stop.place === undefined ? [] : [stop.place]));
  return stops.length === 0 ? [] : [from, ...stops].map(({ lat, lon }) => [lon, lat]);
};

/** West, south, east, north of everything, with the zone. */
export const boundsOf = (area: Area, zone: readonly [number, number][]): [number, number, number, number] | undefined => {
  const points = [
    ...zone,
    ...area.vehicles.map((each): [number, number] => [(each.seen ?? each.expectedAt).lon, (each.seen ?? each.expectedAt).lat]),
    ...waiting(area).map((each): [number, number] => [each.place.lon, each.place.lat]),
  ];
  if (points.length === 0) return undefined;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};
