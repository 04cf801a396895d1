// What a driver's device keeps of its riders: nothing that can be read, and nothing at all once the shift is over or the
// device is shut out.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, PHONE, useBrowser, withPage } from '../browser.ts';
import { book, Colleague, household, type Resident } from './colleague.ts';

useBrowser();

const PLACE = '花子さんの家の前';
let desk: Colleague;
let who: Resident;

before(async () => {
  desk = await Colleague.as('phone-desk');
  who = await household(desk, '封印 花子', 'ふういん はなこ', '028-632-0177');
});

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

const begin = async (page: Page, vehicle: string): Promise<void> => {
  await open(page, '/staff/driver.html');
  await press(page, '練習で入る（運転手）');
  await page.getByRole('radio', { name: vehicle }).check();
  await page.getByLabel('つり銭の合計（円）').fill('3000');
  await press(page, `${vehicle} で始める`);
  const started = page.getByRole('button', { name: '終わる' });
  const tillBusy = page.getByRole('button', { name: '現金の記録なしで始める' });
  await started.or(tillBusy).waitFor();
  if (await tillBusy.isVisible()) await tillBusy.click();
  await started.waitFor();
};

interface Kept {
  /** What stands in the database of the pages, by name; bytes read as text. */
  things: Record<string, string>;
  /** Whether the key could be taken out of the browser. */
  extractable: boolean | undefined;
  /** All else a page may keep. */
  elsewhere: string;
}

const kept = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const text = (thing: unknown): string => {
      if (thing instanceof CryptoKey) return `key ${thing.type}`;
      if (thing instanceof ArrayBuffer) return new TextDecoder().decode(thing);
      if (ArrayBuffer.isView(thing)) return new TextDecoder().decode(thing);
      if (typeof thing === 'object' && thing !== null) {
        return Object.entries(thing).map(([name, value]) => `${name}: ${text(value)}`).join('\n');
      }
      return String(thing);
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('miyamichi-staff');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('things').objectStore('things');
    const all = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [names, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
    database.close();
    const things = Object.fromEntries(names.map((name, at) => [String(name), text(values[at])]));
    const key: unknown = values[names.indexOf('driver seal')];
    const answers: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const found = await cache.match(request);
        if (request.url.includes('/api/') && found !== undefined) answers.push(await found.text());
      }
    }
    const elsewhere = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie + answers.join();
    return { things, extractable: key instanceof CryptoKey ? key.extractable : undefined, elsewhere };
  });

const ours = ({ things }: Kept): string[] => Object.keys(things).filter((name) => name.startsWith('driver'));

const assertUnreadable = (found: Kept, ...secrets: string[]): void => {
  assert.ok('driver day' in found.things, `nothing is kept: ${Object.keys(found.things).join()}`);
  assert.equal(found.extractable, false);
  for (const secret of secrets) {
    for (const [name, text] of Object.entries(found.things)) assert.ok(!text.includes(secret), `${name} tells ${secret}`);
    assert.ok(!found.elsewhere.includes(secret), `${secret} is kept outside the database`);
  }
};

test('what is kept of a shift cannot be read, opens again without signal, and is gone when the shift ends', async () => {
  const ride = await book(desk, who, '2026-11-24T14:00:00+09:00');
  await withPage(
    async ({ page }) => {
      await begin(page, ride.vehicle);
      assertUnreadable(await kept(page), PLACE, ride.ride, '河内地区市民センター', who.phone);

      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.context().setOffline(true);
      await press(page, '伝える');
      await press(page, '忘れ物があります');
      await page.getByText('送っていない記録 1', { exact: true }).waitFor();
      assertUnreadable(await kept(page), PLACE, ride.ride, '忘れ物があります', 'lost-property');

      await page.reload();
      await page.getByText('送っていない記録 1', { exact: true }).waitFor();
      await page.getByText('つぎ', { exact: true }).waitFor();
      await page.context().setOffline(false);
      await page.getByText('全部送りました', { exact: true }).waitFor();

      await press(page, '終わる');
      const cash = page.getByLabel('車の現金の合計（円）');
      const noTill = page.getByRole('button', { name: '終わる' });
      await cash.or(noTill).first().waitFor();
      if (await cash.isVisible()) await cash.fill('3000');
      await page.locator('form button[type=submit]').click();
      await page.getByText('おつかれさまでした。').waitFor();
      assert.deepEqual(ours(await kept(page)), []);
    },
    { serviceWorkers: 'allow', viewport: PHONE },
  );
});

test('a device that is shut out keeps nothing, not even what it had not sent', async () => {
  const ride = await book(desk, who, '2026-11-24T15:00:00+09:00');
  const administrator = await Colleague.as('administrator');
  await withPage(
    async ({ page }) => {
      await begin(page, ride.vehicle);
      assertUnreadable(await kept(page), PLACE, ride.ride);
      const { devices } = await administrator.send<{ devices: { device: string; role: string; revokedAt?: string }[] }>('GET', 'devices');
      const mine = devices.find((each) => each.role === 'driver' && each.revokedAt === undefined);
      assert.ok(mine !== undefined);
      await page.context().setOffline(true);
      await press(page, '伝える');
      await press(page, '忘れ物があります');
      await page.getByText('送っていない記録 1', { exact: true }).waitFor();
      await administrator.send('DELETE', `devices/${mine.device}`);
      await page.context().setOffline(false);
      await page.getByText('この端末は止められています。管理者に電話してください。').waitFor();
      assert.deepEqual(ours(await kept(page)), []);
      await page.reload();
      await page.getByText('この端末は止められています。管理者に電話してください。').waitFor();
    },
    { viewport: PHONE },
  );
});
