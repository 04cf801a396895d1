// The people of a demonstration around a rider's browser: the desk that registers, the driver, other riders; each is a
// device of its own, over the service's API.
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { type APIRequestContext, type Page, request } from 'playwright-core';
import type { Answers } from '../rider/generated/api.ts';
import { DEMO } from './browser.ts';

/** A door in 河内; the service's places are asked of the service. */
export const HOME = { id: '36.62210,139.94020', name: '自宅' };

export class Device {
  readonly #context: APIRequestContext;
  constructor(context: APIRequestContext) {
    this.#context = context;
  }

  static async as(role: string): Promise<Device> {
    const device = new Device(await request.newContext());
    await device.post('demo', { role });
    return device;
  }

  /** The same person as in the browser. */
  static of(page: Page): Device {
    return new Device(page.context().request);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.#context.get(`${DEMO}/api/v1/${path}`);
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async post<T>(path: string, data: object): Promise<T> {
    return this.#send('post', path, data);
  }

  async put<T>(path: string, data: object): Promise<T> {
    return this.#send('put', path, data);
  }

  async #send<T>(method: 'post' | 'put', path: string, data: object): Promise<T> {
    const answer = await this.#context[method](`${DEMO}/api/v1/${path}`, { data });
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** What it is by the service's clock, which runs from the time the demonstration was started with. */
export const serviceNow = async (): Promise<Date> => {
  const answer = await fetch(`${DEMO}/api/v1/itineraries?${new URLSearchParams({ from: 'p015', to: 'p007' })}`);
  return new Date(((await answer.json()) as { searchedAt: string }).searchedAt);
};

export const dayOfService = async (): Promise<string> =>
  (await serviceNow()).toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 10);

/** A resident of 河内 whose household is registered with さぎそう河内号, and the code on their paper. */
export const registered = async (name = '宮野 花子'): Promise<{ resident: string; code: string }> => {
  const clerk = await Device.as('phone-desk');
  const [resident, household] = [crypto.randomUUID(), crypto.randomUUID()];
  await clerk.post('residents', { resident, household, district: 'kawachi', associationMember: true, name, kana: 'みやの はなこ' });
  await clerk.post(`households/${household}/registrations`, { service: 'sagiso', firstDay: await dayOfService() });
  return { resident, ...(await clerk.post<{ code: string }>(`residents/${resident}/paper-codes`, {})) };
};

export const paperCode = async (): Promise<string> => (await registered()).code;

/** The browser's person is a registered resident from now on. */
export const register = async (page: Page): Promise<void> => {
  await Device.of(page).post('me/residence', { code: await paperCode() });
};

/** A driver's device on the vehicle of that name. */
export class Driver {
  readonly #device: Device;
  private constructor(device: Device) {
    this.#device = device;
  }

  static async of(vehicle: string): Promise<Driver> {
    const device = await Device.as('driver');
    await device.post('driver/shift', { service: 'sagiso', vehicle });
    return new Driver(device);
  }

  async tell(kind: 'set-out' | 'board' | 'set-down', ride: string): Promise<void> {
    const at = (await serviceNow()).toISOString();
    const { events } = await this.#device.post<Answers['tellDriverEvents']>('driver/events', { events: [{ event: crypto.randomUUID(), kind, at, ride }] });
    assert.equal(events[0]?.outcome, 'done', events[0]?.why);
  }
}

/** An inspector's device that reads cards: invited, enrolled with a key of its own, logged in by it, and trusted. */
export const cardReader = async (): Promise<Device> => {
  const administrator = await Device.as('administrator');
  const device = new Device(await request.newContext());
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signed = (words: string): string => sign(null, Buffer.from(words), privateKey).toString('base64url');
  const { link } = await administrator.post<Answers['inviteStaff']>('staff/invitations', { role: 'inspector' });
  const invitation = link.slice(link.indexOf('=') + 1);
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  const enrolled = await device.post<Answers['enrolDevice']>('devices', { invitation, publicKey: key, signature: signed(`miyamichi enrol ${invitation}`) });
  await administrator.put(`readers/${enrolled.device}`, { kind: 'inspector', operator: 'utsunomiya-lightrail', name: '検札 1' });
  const { challenge } = await device.post<{ challenge: string }>('staff/challenges', {});
  await device.post(`devices/${enrolled.device}/log-ins`, { challenge, signature: signed(`miyamichi log-in ${challenge}`) });
  return device;
};
