// Sample answers in the service's shape, for the states a test cannot ask the real service for: a late tram, a lost
// line, a ride kept for residents. The figures are made up to be recognised in the assertions.

import type { ItinerariesAnswer, Itinerary, Leg, LegEnd, Mode } from '../rider/src/planner/answers.ts';

const END = {
  station: { name: '宇都宮駅東口', lat: 36.559162, lon: 139.899532, stopId: 'lrt:01', stopCode: '01' },
  center: { name: '清原地区市民センター前', lat: 36.5485, lon: 139.9817, stopId: 'lrt:11', stopCode: '11' },
  hall: { name: '清原地区市民センター', lat: 36.546556, lon: 139.982362 },
  west: { name: '宇都宮駅西口', lat: 36.5595, lon: 139.8976, stopId: 'bus:west' },
  museumStop: { name: '資料館入口', lat: 36.5986, lon: 139.8242, stopId: 'bus:museum' },
  museum: { name: '大谷資料館', lat: 36.6004, lon: 139.8243 },
  kawachi: { name: '河内地区市民センター', lat: 36.6131, lon: 139.9375 },
  okamoto: { name: '岡本駅西口', lat: 36.5983, lon: 139.9435, stopId: 'bus:okamoto' },
  hospital: { name: '済生会宇都宮病院', lat: 36.5808, lon: 139.9094 },
};

const DAY = '2026-11-24';
const at = (clock: string, day = DAY): string => `${day}T${clock}:00+09:00`;
const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** Precision 5, latitude first: enough of an encoder for a line through a few points. */
const polyline = (points: [number, number][]): string => {
  let last: [number, number] = [0, 0];
  let text = '';
  for (const point of points) {
    const now: [number, number] = [Math.round(point[0] * 1e5), Math.round(point[1] * 1e5)];
    for (const i of [0, 1] as const) {
      let value = (now[i] - last[i]) * 2;
      if (value < 0) value = ~value;
      while (value >= 32) {
        text += String.fromCharCode((32 | (value & 31)) + 63);
        value = Math.floor(value / 32);
      }
      text += String.fromCharCode(value + 63);
    }
    last = now;
  }
  return text;
};

const leg = (
  mode: Mode,
  from: LegEnd,
  to: LegEnd,
  departAt: string,
  arriveAt: string,
  meters: number,
  more: Partial<Leg> = {},
): Leg => ({
  mode,
  from,
  to,
  departAt,
  arriveAt,
  meters,
  estimated: false,
  geometry: polyline([
    [from.lat, from.lon],
    [to.lat, to.lon],
  ]),
  ...more,
});

const itinerary = (...legs: [Leg, ...Leg[]]): Itinerary => {
  const last = legs.at(-1) ?? legs[0];
  const rides = legs.filter((each) => !['WALK', 'BICYCLE'].includes(each.mode)).length;
  const walks = legs.filter((each) => each.mode === 'WALK');
  return {
    departAt: legs[0].departAt,
    arriveAt: last.arriveAt,
    durationSeconds: seconds(legs[0].departAt, last.arriveAt),
    transfers: Math.max(0, rides - 1),
    walkMeters: walks.reduce((sum, walk) => sum + walk.meters, 0),
    estimated: legs.some((each) => each.estimated),
    legs,
  };
};

const LRT = { id: 'lrt:lightline', shortName: 'ライトライン', longName: '', color: 'FFC800' };
const stops = ['東宿郷', '駅東公園前', '峰', '陽東3丁目', '宇都宮大学陽東キャンパス', '平石'];

/** LRT and a short walk; `late` in seconds as a live report would say, null without one. */
export const byTram = (clock = '14:40', arrives = '15:10', late: number | null = 120, day = DAY): Itinerary =>
  itinerary(
    leg('TRAM', END.station, END.center, at(clock, day), at(arrives, day), 9700, {
      route: LRT,
      tripId: `lrt:${clock}`,
      headsign: '芳賀・高根沢工業団地',
      calls: stops.map((name, i) => ({ name, stopId: `lrt:0${i + 2}`, arriveAt: at(clock, day), departAt: at(clock, day) })),
      ...(late === null ? {} : { delaySeconds: late }),
      fares: [
        { product: 'lrt-400', yen: 400, riderCategory: 'adult', estimated: false },
        { product: 'lrt-200', yen: 200, riderCategory: 'child', estimated: false },
      ],
    }),
    leg('WALK', END.center, END.hall, at(arrives, day), `${day}T${arrives.slice(0, 3)}${+arrives.slice(3) + 5}:00+09:00`, 348),
  );

/** A walk to the west side and a bus nobody has a timetable of. */
export const byHeadwayBus = (): Itinerary =>
  itinerary(
    leg('WALK', END.station, END.west, at('14:35'), at('14:43'), 420),
    leg('BUS', END.west, END.museumStop, at('15:13'), at('15:45'), 9200, {
      estimated: true,
      route: { id: 'bus:tateiwa', shortName: '', longName: '立岩線' },
      tripId: 'bus:tateiwa-out',
      headsign: '立岩',
      calls: [],
      headwaySeconds: 3600,
      fares: [{ product: 'bus-480', yen: 480, riderCategory: 'adult', estimated: true }],
    }),
    leg('WALK', END.museumStop, END.museum, at('15:45'), at('15:50'), 350),
  );

/** さぎそう河内号 to the station and a headway bus on; `open` to the person who asks or not. */
export const byCommunityRide = (open: boolean, clock = '10:00'): Itinerary =>
  itinerary(
    leg('FLEX', END.kawachi, END.okamoto, at(clock), at('10:20'), 4100, {
      estimated: true,
      route: { id: 'ondemand:sagiso', shortName: '', longName: 'さぎそう河内号' },
      fares: [{ product: 'ride-300', yen: 300, riderCategory: 'adult', estimated: false }],
      service: {
        id: 'sagiso',
        name: 'さぎそう河内号',
        forAsker: open,
        district: 'kawachi',
        booking: open ? { noticeSeconds: 1800, phone: '028-000-0000', message: '登録した人が予約できます。' } : {},
      },
    }),
    leg('BUS', END.okamoto, END.hospital, at('10:50'), at('11:20'), 7900, {
      estimated: true,
      route: { id: 'bus:okamoto', shortName: '', longName: '岡本駅西口〜宇都宮駅東口' },
      tripId: 'bus:okamoto-out',
      headsign: '宇都宮駅東口',
      calls: [],
      headwaySeconds: 1800,
    }),
  );

export const byCycle = (): Itinerary =>
  itinerary(
    leg('WALK', END.station, END.west, at('14:32'), at('14:36'), 300),
    leg('BICYCLE', END.west, END.museum, at('14:36'), at('15:30'), 9800, { rented: true }),
  );

export const found = (itineraries: Itinerary[], more: Partial<ItinerariesAnswer> = {}): ItinerariesAnswer => ({
  itineraries,
  past: false,
  notices: [],
  searchedAt: at('14:32'),
  streetsSynthetic: true,
  ...more,
});

export const nothing = (message: string, nearest: Itinerary[] = []): ItinerariesAnswer => ({
  ...found([]),
  why: { reason: 'NO_SERVICE_AT_THAT_TIME', message, firstDay: '2026-04-01', lastDay: '2027-03-31' },
  nearest,
});
