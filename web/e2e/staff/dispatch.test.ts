// The dispatch console on a morning with rides: what-if before anything changes, a reason, a delay, a suspension.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, DESK, NARROW, open, sideways, useBrowser, withPage } from '../browser.ts';
import { becomes, book, type Booked, Colleague, household, type Resident, rideOf } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser();

let desk: Colleague;
let who: Resident;
let ride: Booked;

before(async () => {
  desk = await Colleague.as('phone-desk');
  who = await household(desk, '運行 一郎', 'うんこう いちろう', '028-632-0303');
  ride = await book(desk, who, '2026-11-24T16:00:00+09:00');
});

const begin = async (page: Page): Promise<void> => {
  await open(page, '/staff/dispatch.html');
  await page.getByRole('button', { name: '練習で入る（運行管理）' }).press('Enter');
  await page.getByRole('heading', { name: '車の時間表' }).waitFor();
};

const code = (): string => ride.ride.slice(0, 4).toUpperCase();

test('a ride is moved to another vehicle by keyboard, after its difference was shown, with a reason', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page);
      await page.getByRole('button', { name: new RegExp(`^16:.* 1人乗る .* ${code()}$`) }).press('Enter');
      await page.locator('#why', { hasText: ride.vehicle }).waitFor();
      await shot(page, 'dispatch-1-ride');
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('v');
      await page.keyboard.press('1');
      await page.getByText('破れる約束はありません。').waitFor();
      await shot(page, 'dispatch-2-what-if');
      assert.deepEqual(await axe(page), []);
      assert.equal((await rideOf(desk, who, ride.ride)).vehicle, ride.vehicle, 'nothing may change before it is decided');
      await page.keyboard.type('点検のため');
      await page.keyboard.press('Enter');
      await page.getByText(/ に移しました。$/).waitFor();
      assert.notEqual((await rideOf(desk, who, ride.ride)).vehicle, ride.vehicle);
      await page.getByRole('button', { name: new RegExp(`^16:.* 1人乗る .* ${code()}$`) }).press('Enter');
      await page.locator('#why').waitFor();
      await shot(page, 'dispatch-3-moved');
    },
    { viewport: DESK },
  );
});

test('a ride dragged to another lane ends in the same comparison, and Escape drops it', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page);
      const block = page.getByRole('button', { name: new RegExp(`^16:.* 1人乗る .* ${code()}$`) });
      const now = (await rideOf(desk, who, ride.ride)).vehicle;
      const other = ['sagiso-sedan-1', 'sagiso-sedan-2', 'sagiso-ud-1'].find((each) => each !== now) ?? '';
      await block.dragTo(page.getByRole('group', { name: other }).locator('strong'));
      await page.getByRole('heading', { name: `もし ${other} に移すと` }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: `もし ${other} に移すと` }).waitFor({ state: 'detached' });
      assert.equal((await rideOf(desk, who, ride.ride)).vehicle, now);
    },
    { viewport: { width: 1600, height: 1000 } },
  );
});

test('a delay is told, and a service is suspended with one command after it was said whom it reaches', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page);
      await page.getByLabel('遅れ（分）').fill('3');
      await page.getByRole('button', { name: '遅れ', exact: true }).click();
      await page.getByText('伝えました。').waitFor();

      await page.getByLabel('いつから').fill('2026-11-24T15:30');
      await page.getByLabel('いつまで').fill('2026-11-24T16:30');
      await page.getByLabel('理由（乗る人に伝わる言葉で）').fill('大雪');
      await page.getByRole('button', { name: 'だれに影響するか見る' }).click();
      await page.getByText('1件の予約が取り消しになります。').waitFor();
      assert.equal((await rideOf(desk, who, ride.ride)).state, 'confirmed');
      await shot(page, 'dispatch-4-suspend');
      assert.deepEqual(await axe(page), []);
      await page.getByRole('button', { name: '運休にする（1件を取り消す）' }).click();
      await page.getByText('運休にしました。1件に知らせます。').waitFor();
      await becomes(desk, who, ride.ride, 'cancelled');
    },
    { viewport: DESK },
  );
});

test('the console says when no news comes, is no wider than a phone, and speaks English', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/dispatch.html');
      await page.getByRole('button', { name: 'Practise (dispatcher)' }).click();
      await page.getByRole('heading', { name: 'Vehicles by time' }).waitFor();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await page.context().setOffline(true);
      await page.getByText(/^No news comes/).waitFor({ timeout: 40_000 });
      await shot(page, 'dispatch-5-narrow-en');
    },
    { viewport: NARROW, lang: 'en' },
  );
});
