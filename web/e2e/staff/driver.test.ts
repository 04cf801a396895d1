// A booked ride is carried out on the driver's page, without signal in the middle.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, BASE, NARROW, open, PHONE, sideways, useBrowser, withPage } from '../browser.ts';
import { becomes, book, Colleague, household, type Resident, rideOf } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser();

let desk: Colleague;
let who: Resident;

before(async () => {
  desk = await Colleague.as('phone-desk');
  who = await household(desk, '運転 花子', 'うんてん はなこ', '028-632-0101');
});

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

const begin = async (page: Page, vehicle: string): Promise<void> => {
  await open(page, '/staff/driver.html');
  await press(page, '練習で入る（運転手）');
  await page.getByRole('radio', { name: vehicle }).check();
  await page.getByLabel('つり銭の合計（円）').fill('5000');
  await shot(page, 'driver-1-vehicle');
  assert.deepEqual(await axe(page), []);
  await press(page, `${vehicle} で始める`);
  const started = page.getByRole('button', { name: '終わる' });
  const tillBusy = page.getByRole('button', { name: '現金の記録なしで始める' });
  await started.or(tillBusy).waitFor();
  if (await tillBusy.isVisible()) await tillBusy.click();
  await started.waitFor();
};

/** Carries out what a demonstration has booked before, until this halt is next. */
const reach = async (page: Page, name: string): Promise<void> => {
  const wanted = page.getByRole('heading', { name, exact: true });
  const steps = page.getByRole('button', { name: /^(出発する|着いた|乗った|降りた|休憩を始める|休憩を終わる)$/ }).first();
  await page.getByText('つぎ', { exact: true }).waitFor();
  for (let pressed = 0; !(await wanted.isVisible()); pressed++) {
    assert.ok(pressed < 60, `${name} is never next`);
    const seen = await page.locator('main').innerText();
    await steps.click();
    await page.waitForFunction((before) => document.querySelector('main')?.innerText !== before, seen);
  }
};

const unsent = (page: Page, count: number): Promise<void> =>
  page.getByText(count === 0 ? '全部送りました' : `送っていない記録 ${count}`, { exact: true }).waitFor();

/** Each control is at least as large as a glove wants it. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('button, a, input:not([type=radio])')]
      .filter((each) => each.getBoundingClientRect().height < 64)
      .map((each) => each.textContent ?? ''),
  );

test('a ride is carried out, its fare taken without signal, the page reopened, and all of it arrives', async () => {
  const ride = await book(desk, who, '2026-11-24T10:00:00+09:00', { adults: 2 });
  await withPage(
    async ({ page }) => {
      await begin(page, ride.vehicle);
      await reach(page, '花子さんの家の前');
      await page.getByText('2人乗ります').first().waitFor();
      await shot(page, 'driver-2-next');
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await smallTargets(page), []);
      await press(page, '出発する');
      await becomes(desk, who, ride.ride, 'on-the-way');
      await unsent(page, 0);

      await page.context().setOffline(true);
      await press(page, '着いた');
      assert.equal(await page.getByRole('button', { name: /^来ない/ }).getAttribute('aria-disabled'), 'true');
      await press(page, '現金 600円 受け取った');
      await unsent(page, 1);
      await shot(page, 'driver-3-here-offline');
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await smallTargets(page), []);
      await press(page, '乗った');
      await unsent(page, 2);

      await page.reload();
      await page.getByRole('heading', { name: '河内地区市民センター' }).waitFor();
      await unsent(page, 2);
      await press(page, '出発する');
      await press(page, '着いた');
      await page.getByText('600円 受け取り済み').waitFor();
      await press(page, '降りた');
      await unsent(page, 3);
      assert.notEqual((await rideOf(desk, who, ride.ride)).state, 'done');

      await page.context().setOffline(false);
      await unsent(page, 0);
      await becomes(desk, who, ride.ride, 'done');

      await press(page, '終わる');
      await page.getByText('今日の現金 600円、カード 0円').waitFor();
      await page.getByLabel('車の現金の合計（円）').fill('5600');
      await shot(page, 'driver-4-end');
      assert.deepEqual(await axe(page), []);
      await press(page, '数えて終わる');
      await page.getByText('おつかれさまでした。').waitFor();
    },
    { serviceWorkers: 'allow', viewport: PHONE },
  );
});

test('who does not come is noted only after the wait, and it can be taken back', async () => {
  const ride = await book(desk, who, '2026-11-24T12:00:00+09:00');
  await withPage(
    async ({ page }) => {
      await page.clock.install();
      await begin(page, ride.vehicle);
      await reach(page, '花子さんの家の前');
      await press(page, '出発する');
      await becomes(desk, who, ride.ride, 'on-the-way');
      await press(page, '着いた');
      const absent = page.getByRole('button', { name: /^来ない/ });
      assert.equal(await absent.getAttribute('aria-disabled'), 'true');
      await shot(page, 'driver-5-wait');
      await page.clock.fastForward('05:00:00');
      await absent.click();
      await press(page, '来なかった');
      await page.getByText(/^.{4} 来なかった$/).waitFor();
      await press(page, /^取り消す/);
      await page.getByRole('button', { name: '乗った' }).waitFor();
      await unsent(page, 0);
      await becomes(desk, who, ride.ride, 'on-the-way');
      await shot(page, 'driver-7-undone');
    },
    { viewport: PHONE },
  );
});

test('a delay told without signal waits and then reaches the dispatcher', async () => {
  const dispatcher = await Colleague.as('dispatcher');
  await withPage(
    async ({ page }) => {
      await begin(page, 'sagiso-ud-1');
      await press(page, '伝える');
      await shot(page, 'driver-6-tell');
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await smallTargets(page), []);
      await page.context().setOffline(true);
      await press(page, '忘れ物があります');
      await page.getByText('書きとめました。つながると送ります。').waitFor();
      await unsent(page, 1);
      await page.context().setOffline(false);
      await unsent(page, 0);
      const { incidents } = await dispatcher.send<{ incidents: { words: string; about?: string }[] }>('GET', 'incidents');
      assert.ok(incidents.some((each) => each.words === '忘れ物があります' && each.about === 'vehicle:sagiso-ud-1'));
    },
    { viewport: PHONE },
  );
});

test('on 320 px and in English nothing needs scrolling sideways', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/driver.html');
      await shot(page, 'driver-0-enrol');
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await page.goto(`${BASE}/staff/`);
      await page.getByRole('heading', { name: 'Staff pages' }).waitFor();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
    },
    { viewport: NARROW, lang: 'en' },
  );
});
