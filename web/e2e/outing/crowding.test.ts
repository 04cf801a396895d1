// When it is busy: the charts by the hour and the same numbers as a table, on the demonstration's made-up visitors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { HourlyFlow } from '../../rider/generated/api.ts';
import { LANGS } from '../../rider/src/words/fill.ts';
import { axe, DEMO, DESK, NARROW, open, PHONE, sideways, useBrowser } from '../browser.ts';
import { look, skip, withRider } from '../riding.ts';

useBrowser();

const FLOW = '**/api/v1/hourly-flow*';
const names = { ja: '大谷資料館', kana: 'おおやしりょうかん', en: 'Oya History Museum', 'zh-Hans': '大谷资料馆', 'zh-Hant': '大谷資料館', ko: '오야 자료관' };
const counted: HourlyFlow = {
  month: '2026-10',
  months: ['2026-10', '2026-09'],
  countedAt: '2026-11-08T09:30:00+09:00',
  madeUp: false,
  peopleMin: 10,
  places: { hours: [9, 10, 11, 12], rows: [{ key: 'oya-museum', names, counts: [null, 34, 1250, 0] }], hiddenPercent: 33.3 },
  vehicles: { hours: [], rows: [], hiddenPercent: 0 },
};

/** The made-up visitors come one party after another in the first minute; fewer than ten an hour are not told. */
const visitorsCame = async (): Promise<void> => {
  for (let second = 0; second < 120; second++) {
    const flow = (await (await fetch(`${DEMO}/api/v1/hourly-flow`)).json()) as HourlyFlow;
    if (flow.places.rows[0]?.counts.some((count) => (count ?? 0) > 0) === true) return;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  assert.fail('nobody came to Oya within two minutes');
};

const charts = async (page: Page): Promise<void> => {
  await open(page, '/crowding.html', DEMO);
  await page.locator('#month').waitFor();
};

for (const [name, viewport] of [['phone', PHONE], ['desk', DESK]] as const) {
  test(`the made-up visitors of the demonstration are charted and said to be made up (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await visitorsCame();
        await open(page, '/sights.html', DEMO);
        await page.getByRole('link', { name: '人の多い時間を見る' }).click();
        await page.locator('#month').waitFor();
        await page.getByText('この人数は、体験版のための作りものです。').waitFor();
        await page.getByText('体験版です。').waitFor();
        await page.locator('figure svg[role="img"]').first().waitFor();
        const said = (await page.locator('figure svg').first().getAttribute('aria-label')) ?? '';
        assert.match(said, /^(大谷資料館|大谷寺): いちばん多いのは\d+時からの1時間で、[\d,]+人です。$/);
        await look(page, `crowding-${name}`);
      },
      { viewport },
    );
  });
}

test('each bar stands in the table as a number, and what is left out is said and drawn as left out', { skip }, async () => {
  await withRider(async (page) => {
    await page.route(FLOW, (route) => route.fulfill({ json: counted }));
    await charts(page);
    const table = page.getByRole('table', { name: '見どころに入った人' });
    assert.deepEqual(await table.locator('tbody tr').allInnerTexts(), ['9時から\t出していません', '10時から\t34', '11時から\t1,250', '12時から\t0']);
    assert.equal(await page.locator('rect').count(), 4);
    assert.equal(await page.locator('rect.out').count(), 1);
    await page.getByText('10人より少ない所は、だれのことか分からないように、出していません。').waitFor();
    await page.getByText('33.3%').waitFor();
    await page.getByText('この月は、数えた人がいません。').waitFor();
    assert.equal(await page.getByText('作りもの').count(), 0);
    await look(page, 'crowding-counted-phone');
  });
});

test('another month is asked for, stays in the address, and Back comes back', { skip }, async () => {
  await withRider(async (page) => {
    await page.route(FLOW, (route) => {
      const month = new URL(route.request().url()).searchParams.get('month') ?? '2026-10';
      return route.fulfill({ json: { ...counted, month } });
    });
    await charts(page);
    assert.deepEqual(await page.locator('#month option').allInnerTexts(), ['2026年10月', '2026年9月']);
    await page.getByLabel('何月の数を見るか').selectOption('2026-09');
    await page.waitForURL(/month=2026-09/);
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#month')?.value === '2026-09');
    await page.reload();
    await page.locator('#month').waitFor();
    assert.equal(await page.locator('#month').inputValue(), '2026-09');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#month')?.value === '2026-10');
  });
});

test('numbers that do not come can be asked for again; without signal it is said', { skip }, async () => {
  await withRider(async (page) => {
    await page.route(FLOW, (route) => route.fulfill({ status: 503, json: {} }), { times: 1 });
    await open(page, '/crowding.html', DEMO);
    await page.getByText('人数を出せません。').waitFor();
    await look(page, 'crowding-error-phone');
    await page.getByRole('button', { name: 'もう一度調べる' }).click();
    await page.locator('#month').waitFor();
    await page.context().setOffline(true);
    await page.getByText('電波がありません。人数を調べるのは').waitFor();
    await page.context().setOffline(false);
  });
});

for (const lang of LANGS) {
  test(`charts and tables have nothing axe objects to, and fit 320 px (${lang})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await page.route(FLOW, (route) => route.fulfill({ json: { ...counted, vehicles: { ...counted.places, rows: [{ key: 'lrt', counts: [10, 20, null, 40] }, { key: 'on-demand', counts: [0, 11, 12, 13] }, { key: 'green-slow-mobility', counts: [0, 11, 12, 13] }] } } }));
        await charts(page);
        assert.deepEqual(await axe(page), []);
        for (const percent of ['112.5%', '200%']) {
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
          assert.ok((await sideways(page)) <= 0, percent);
        }
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/);
        await look(page, `crowding-${lang}-320`);
      },
      { lang, viewport: NARROW },
    );
  });
}
