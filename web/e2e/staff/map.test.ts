// The console's map: vehicles where their driver's device was seen last, who waits, and the same in words.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, DESK, open, PHONE, sideways, useBrowser, withPage } from '../browser.ts';
import { book, type Booked, Colleague, household, type Resident } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser(['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']);

const KAWACHI = { latitude: 36.6221, longitude: 139.9402 };

let desk: Colleague;
let who: Resident;
let ride: Booked;

before(async () => {
  desk = await Colleague.as('phone-desk');
  // Another name each time: a name that two people have is not found.
  const name = Array.from({ length: 6 }, () => 'あいうえおかきくけこ'[randomInt(10)]).join('');
  who = await household(desk, '地図 一郎', `ちず ${name}`, `028-632-${randomInt(1000, 9999)}`);
  ride = await book(desk, who, '2026-11-24T14:00:00+09:00', { adults: 2 });
});

const begin = async (page: Page): Promise<void> => {
  await open(page, '/staff/dispatch.html');
  await page.getByRole('button', { name: '練習で入る（運行管理）' }).press('Enter');
  await page.getByRole('heading', { name: '車の時間表' }).waitFor();
  await page.getByLabel('車の種類').selectOption({ value: 'sagiso' });
  await page.getByRole('group', { name: ride.vehicle }).waitFor();
};
const openMap = async (page: Page): Promise<void> => {
  await page.keyboard.press('m');
  await page.locator('.map[data-state="ready"]').waitFor();
};
const code = (): string => ride.ride.slice(0, 4).toUpperCase();

test('nothing of the map is loaded before it is asked for', async () => {
  await withPage(
    async ({ page, requests }) => {
      await begin(page);
      assert.equal(requests.filter((url) => /MapPanel|maplibre|map\.geojson/.test(url)).length, 0);
      await openMap(page);
      assert.ok(requests.some((url) => url.includes('map.geojson')));
    },
    { viewport: DESK },
  );
});

test('a driver who agrees sends where the vehicle is, and the console shows it with its age', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/driver.html');
      await page.getByRole('button', { name: '練習で入る（運転手）' }).click();
      await page.getByRole('radio', { name: ride.vehicle }).check();
      await page.getByRole('button', { name: `${ride.vehicle} で始める` }).click();
      const started = page.getByRole('heading', { name: '車の場所を送りますか' });
      const tillBusy = page.getByRole('button', { name: '現金の記録なしで始める' });
      await started.or(tillBusy).first().waitFor();
      if (await tillBusy.isVisible()) await tillBusy.click();
      await started.waitFor();
      await shot(page, 'driver-6-where');
      assert.deepEqual(await axe(page), []);
      await page.getByRole('button', { name: '場所を送る', exact: true }).click();
      await page.getByText(/^車の場所を送っています/).waitFor();
      await shot(page, 'driver-7-sending');
    },
    { viewport: PHONE, geolocation: KAWACHI, permissions: ['geolocation'] },
  );
  const dispatcher = await Colleague.as('dispatcher');
  const area = await dispatcher.send<{ vehicles: { vehicle: string; seen?: { lat: number; lon: number } }[] }>('GET', 'fleet/areas/sagiso');
  const seen = area.vehicles.find((each) => each.vehicle === ride.vehicle)?.seen;
  assert.deepEqual([seen?.lat, seen?.lon], [KAWACHI.latitude, KAWACHI.longitude]);

  await withPage(
    async ({ page }) => {
      await begin(page);
      await openMap(page);
      const mark = page.locator('.map').getByRole('button', { name: new RegExp(`^${ride.vehicle}、(1分以内|\\d+分前)の場所$`) });
      await mark.waitFor();
      await mark.press('Enter');
      assert.equal(await mark.getAttribute('aria-pressed'), 'true');
      const lane = page.getByRole('group', { name: ride.vehicle }).getByRole('button', { name: ride.vehicle, exact: true });
      assert.equal(await lane.getAttribute('aria-pressed'), 'true');
      await shot(page, 'dispatch-6-map');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('a ride chosen among those who wait, or in the lanes, shows its vehicle on the map', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page);
      await openMap(page);
      await page.getByRole('button', { name: new RegExp(`^14:.* 2人 ${code()} ${ride.vehicle}$`) }).press('Enter');
      const mark = page.locator('.map').getByRole('button', { name: new RegExp(`^${ride.vehicle}、`) });
      assert.equal(await mark.getAttribute('aria-pressed'), 'true');
      await page.locator('#why', { hasText: ride.vehicle }).waitFor();

      const name = ['sagiso-sedan-1', 'sagiso-ud-1'].find((each) => each !== ride.vehicle) ?? '';
      const other = page.getByRole('group', { name }).getByRole('button', { name: new RegExp(`^${name}`) });
      const otherMark = page.locator('.map').getByRole('button', { name: new RegExp(`^${name}、`) });
      await other.press('Enter');
      assert.equal(await otherMark.getAttribute('aria-pressed'), 'true');
    },
    { viewport: DESK },
  );
});

test('vehicles nobody has seen stand where the plan has them, and are said to; on a phone, too, and without a map', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page);
      await page.getByLabel('車の種類').selectOption({ value: 'itado' });
      await page.getByText('まだどの車からも場所が届いていません。予定の場所を点線で出します。').waitFor();
      assert.ok((await page.getByRole('region', { name: '車の場所の表' }).getByText('予定の場所（車からは届いていない）').count()) > 0);
      await page.route('**/api/v1/services', (route) => route.fulfill({ status: 503, json: {} }));
      await page.keyboard.press('m');
      await page.getByText('混み合っています。少し待って、もう一度押してください。').waitFor();
      await page.unroute('**/api/v1/services');
      await page.getByRole('button', { name: 'もう一度' }).click();
      await page.locator('.map[data-state="ready"]').waitFor();
      assert.ok((await sideways(page)) <= 0);
      await shot(page, 'dispatch-7-map-phone');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: PHONE },
  );
});
