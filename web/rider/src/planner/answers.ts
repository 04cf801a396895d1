/** The service's answers as they come over HTTP. Times are ISO 8601 with the region's offset. */

export type Mode = 'WALK' | 'TRAM' | 'BUS' | 'FLEX' | 'BICYCLE';

export interface Place {
  id: string;
  kind: string;
  name: string;
  /** Empty where unknown. */
  kana: string;
  /** Empty where unknown. */
  en: string;
  lat: number;
  lon: number;
  estimated: boolean;
  stopId?: string;
}

export interface LegEnd {
  name: string;
  lat: number;
  lon: number;
  stopId?: string;
  stopCode?: string;
}

export interface Call {
  name: string;
  stopId: string;
  arriveAt: string;
  departAt: string;
}

export interface Fare {
  product: string;
  yen: number;
  riderCategory: string;
  estimated: boolean;
}

export interface Booking {
  noticeSeconds?: number;
  latestAt?: string;
  phone?: string;
  url?: string;
  message?: string;
}

/** What dispatch would promise who asks, now. */
export interface Quote {
  bookable: boolean;
  pickupFrom?: string;
  pickupTo?: string;
  arriveBy?: string;
  yen?: number;
  /** Where it promises nothing: what to do instead, in the asked language. */
  why?: string;
}

export interface OnDemandService {
  id: string;
  name: string;
  forAsker: boolean;
  district?: string;
  booking: Booking;
  quote?: Quote;
}

export interface Route {
  id: string;
  shortName: string;
  longName: string;
  color?: string;
}

export interface Alert {
  header: string;
  description: string;
  url?: string;
}

export interface Leg {
  mode: Mode;
  from: LegEnd;
  to: LegEnd;
  departAt: string;
  arriveAt: string;
  meters: number;
  estimated: boolean;
  geometry?: string;
  route?: Route;
  tripId?: string;
  headsign?: string;
  calls?: Call[];
  headwaySeconds?: number;
  delaySeconds?: number;
  fares?: Fare[];
  alerts?: Alert[];
  service?: OnDemandService;
  rented?: boolean;
}

export interface Itinerary {
  departAt: string;
  arriveAt: string;
  durationSeconds: number;
  transfers: number;
  walkMeters: number;
  estimated: boolean;
  legs: Leg[];
}

export interface Why {
  reason: string;
  message: string;
  firstDay?: string;
  lastDay?: string;
}

export interface ItinerariesAnswer {
  itineraries: Itinerary[];
  past: boolean;
  notices: string[];
  earlierPage?: string;
  laterPage?: string;
  searchedAt: string;
  why?: Why;
  nearest?: Itinerary[];
  streetsSynthetic: boolean;
}

export interface RegionService {
  id: string;
  name: string;
  /** Empty where unknown. */
  en: string;
  /** Absent where anyone may ride. */
  district?: string;
}

export interface Region {
  id: string;
  timeZone: string;
  /** `+09:00`. */
  utcOffset: string;
  firstDay: string;
  lastDay: string;
  streetsSynthetic: boolean;
  attributions: string[];
  onDemandServices: RegionService[];
  /** A map to lie under ours, by the address of its tiles; absent where the operator wants none. */
  mapTiles?: string;
  /** Whom to call; absent where no telephone is known. */
  help?: { phone: string; hours?: string };
}
