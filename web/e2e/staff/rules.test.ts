// A service is changed: tried first, refused where a promise stands against it; and the light and the clock of the pages.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { axe, DESK, open, PHONE, useBrowser, withPage } from '../browser.ts';
import { Colleague } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser();

let dispatcher: Colleague;

before(async () => {
  dispatcher = await Colleague.as('dispatcher');
});

const rulesOf = async (service: string): Promise<{ last: string; days: string[] }> => {
  const { services } = await dispatcher.send<{ services: { service: string; hours: { last: string; days: string[] } }[] }>('GET', 'services');
  const hours = services.find((each) => each.service === service)?.hours;
  assert.ok(hours !== undefined);
  return hours;
};

/** On every machine within seconds. */
const takesEffect = async (service: string, day: string, wanted: boolean): Promise<void> => {
  const end = Date.now() + 20_000;
  while ((await rulesOf(service)).days.includes(day) !== wanted) {
    assert.ok(Date.now() < end, `${service} keeps its rule of ${day}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
};

test('rules that promised rides stand against are not changed, and the rides are named', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/dispatch.html');
      await page.getByRole('button', { name: '練習で入る（運行管理）' }).press('Enter');
      await page.getByRole('heading', { name: 'きまりを変える' }).waitFor();
      const rules = page.getByRole('form', { name: 'きまりを変える' });
      await rules.getByLabel('火', { exact: true }).uncheck();
      await rules.getByRole('button', { name: 'ためす' }).press('Enter');
      await rules.getByText(/^走れなくなる予約が \d+件あります。/).waitFor();
      assert.equal(await rules.getByRole('button', { name: 'このきまりにする' }).count(), 0);
      await shot(page, 'dispatch-8-rules');
      assert.deepEqual(await axe(page), []);
      assert.ok((await rulesOf('sagiso')).days.includes('TUESDAY'));
    },
    { viewport: DESK },
  );
});

test('rules nothing stands against are tried, then changed; a vehicle leaves the road the same way', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/dispatch.html');
      await page.getByRole('button', { name: '練習で入る（運行管理）' }).press('Enter');
      await page.getByLabel('車の種類').selectOption({ value: 'itado' });
      const rules = page.getByRole('form', { name: 'きまりを変える' });
      const isNew = !(await rulesOf('itado')).days.includes('SUNDAY');
      await rules.getByLabel('日', { exact: true }).setChecked(isNew);
      await rules.getByRole('button', { name: 'ためす' }).click();
      await rules.getByText('走れなくなる予約はありません。').waitFor();
      assert.equal((await rulesOf('itado')).days.includes('SUNDAY'), !isNew, 'nothing may change before it is decided');
      await rules.getByRole('button', { name: 'このきまりにする' }).click();
      await rules.getByText(/^きまりを変えました。/).waitFor();
      await takesEffect('itado', 'SUNDAY', isNew);

      const fleet = page.getByRole('form', { name: '今日の車を減らす' });
      await fleet.getByRole('button', { name: 'ためす' }).click();
      await fleet.getByText(/^外せます。/).waitFor();
      await fleet.getByRole('button', { name: 'itado-sedan-1 を外す' }).click();
      await fleet.getByText('itado-sedan-1 を今日は外しました。').waitFor();
      await page.getByText('車 0/1').waitFor();
      await shot(page, 'dispatch-9-changed');
    },
    { viewport: DESK },
  );
});

test('the first page shows the time of the service, not of the device', async () => {
  await withPage(
    async ({ page }) => {
      await page.clock.setFixedTime(new Date('2031-01-01T03:33:00Z'));
      await open(page, '/staff/');
      const { now } = await dispatcher.send<{ now: string }>('GET', 'demo');
      const clock = new RegExp(`^(${clockAt(now, 0)}|${clockAt(now, 1)})$`);
      await page.locator('header .figures', { hasText: clock }).waitFor();
      await shot(page, 'pages-1');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: PHONE },
  );
});

/** On the region's clock, so many minutes later. */
const clockAt = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000 + 9 * 3_600_000).toISOString().slice(11, 16).replace(/^0/, '');

test('the driver makes the screen dark by hand, it stays so, and it follows the device again', async () => {
  await withPage(
    async ({ page }) => {
      const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await open(page, '/staff/driver.html');
      assert.equal(await background(), 'rgb(255, 255, 255)');
      await page.getByRole('button', { name: '夜の画面にする' }).click();
      assert.equal(await background(), 'rgb(20, 22, 26)');
      assert.deepEqual(await axe(page), []);
      await shot(page, 'driver-8-night');
      await page.reload();
      await page.getByRole('button', { name: '昼の画面にする' }).waitFor();
      assert.equal(await background(), 'rgb(20, 22, 26)');
      await page.getByRole('button', { name: '端末に合わせる' }).click();
      assert.equal(await background(), 'rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByRole('button', { name: '昼の画面にする' }).click();
      assert.equal(await background(), 'rgb(255, 255, 255)');
    },
    { viewport: PHONE },
  );
});
