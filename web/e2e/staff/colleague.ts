// Somebody at another screen: asks the service directly, as whoever a demonstration lets one come in as.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { BASE } from '../browser.ts';

export class Colleague {
  private cookie = '';

  static async as(role: string): Promise<Colleague> {
    const colleague = new Colleague();
    await colleague.send('POST', 'demo', { role });
    return colleague;
  }

  async send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${BASE}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: BASE, cookie: this.cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    if (set.length > 0) this.cookie = set.join('; ');
    const answer: unknown = await response.json();
    assert.ok(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  }
}

export interface Resident {
  resident: string;
  household: string;
  kana: string;
  phone: string;
}

/** A household of 河内 that may ride with さぎそう河内号. */
export const household = async (desk: Colleague, name: string, kana: string, phone: string): Promise<Resident> => {
  const made = { resident: randomUUID(), household: randomUUID() };
  await desk.send('POST', 'residents', { ...made, district: 'kawachi', associationMember: true, name, kana, phone });
  await desk.send('POST', `households/${made.household}/registrations`, { service: 'sagiso', firstDay: '2026-11-01' });
  await desk.send('POST', 'callers/identifications', { kana, district: 'kawachi', phone });
  return { ...made, kana, phone };
};

export interface Booked {
  ride: string;
  vehicle: string;
  state: string;
  pickupFrom: string;
  pickupTo: string;
}

export const HOME = { lat: 36.6221, lon: 139.9402, name: '花子さんの家の前' };

export const book = async (
  desk: Colleague,
  who: Resident,
  time: string,
  { from = HOME as object, to = { place: '河内地区市民センター' } as object, adults = 1 } = {},
): Promise<Booked> => {
  const asked = await desk.send<{ rides: { offers: { offer: string }[] }[] }>('POST', 'rides/offers', {
    service: 'sagiso',
    from,
    to,
    when: { mode: 'depart-at', time },
    party: { adults },
    person: who.resident,
  });
  const offer = asked.rides[0]?.offers[0]?.offer;
  assert.ok(offer !== undefined, `no offer: ${JSON.stringify(asked)}`);
  const command = { command: randomUUID(), service: 'sagiso', offers: [offer], as: 'book', person: who.resident };
  const [ride] = (await desk.send<{ rides: Booked[] }>('POST', 'rides', command)).rides;
  assert.ok(ride !== undefined);
  return ride;
};

export const rideOf = async (desk: Colleague, who: Resident, ride: string): Promise<Booked> => {
  const { rides } = await desk.send<{ rides: Booked[] }>('GET', `rides?person=${who.resident}`);
  const found = rides.find((each) => each.ride === ride);
  assert.ok(found !== undefined);
  return found;
};

/** Asks until it is so: what a page sends arrives a moment later. */
export const becomes = async (desk: Colleague, who: Resident, ride: string, state: string): Promise<void> => {
  const end = Date.now() + 15_000;
  for (;;) {
    const now = (await rideOf(desk, who, ride)).state;
    if (now === state) return;
    assert.ok(Date.now() < end, `the ride is ${now}, not ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
