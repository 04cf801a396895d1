// Sights and busy hours walked through by keys alone, and as they are read out, on the narrowest and on a wide screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { HourlyFlow } from '../../rider/generated/api.ts';
import { DEMO, DESK, NARROW, open, useBrowser } from '../browser.ts';
import { skip, withRider } from '../riding.ts';
import { Walk } from '../walking.ts';

useBrowser();

const SCREENS = [['400 %', NARROW], ['desk', DESK]] as const;

const NAMES = { ja: '大谷資料館', kana: 'おおやしりょうかん', en: 'Oya History Museum' };

const counted = (month: string, months: string[]): HourlyFlow => ({
  month,
  months,
  countedAt: '2026-11-25T14:10:00+09:00',
  madeUp: true,
  peopleMin: 10,
  places: {
    hours: [9, 10, 11],
    rows: [{ key: 'oya-museum', names: NAMES, counts: [null, 34, 1250] }, { key: 'oya-temple', counts: [12, 0, 40] }],
    hiddenPercent: 20,
  },
  vehicles: { hours: [], rows: [], hiddenPercent: 0 },
});

const sightsListed = async (page: Page): Promise<Walk> => {
  const walk = await Walk.on(page);
  await open(page, '/sights.html', DEMO);
  await page.locator('li h2').first().waitFor();
  return walk;
};

for (const [name, viewport] of SCREENS) {
  test(`a sight is filtered out of the list and the way there opened by keys alone (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const walk = await sightsListed(page);
        await walk.past();
        await walk.hears(/^見どころ \d+か所$/);
        await walk.to('searchbox', '名前でしぼる');
        await page.keyboard.type('なにもない');
        await walk.hears(/^「なにもない」の名前の見どころはありません。/);
        await walk.to('button', '全部の見どころを出す');
        await walk.press('Enter');
        await walk.at('filter');
        assert.ok((await page.locator('li h2').count()) > 10);
        await page.keyboard.type('オオヤシリョウカン');
        await walk.hears(/^見どころ 1か所$/);
        assert.deepEqual(await page.locator('li h2').allInnerTexts(), ['大谷資料館']);
        await walk.fits();
        assert.match(await walk.tree(), /- list:\n\s+- listitem:\n\s+- heading "大谷資料館" \[level=2\]/);
        const passed = await walk.to('link', '行き方を見る 大谷資料館');
        assert.equal(passed.length, 1, 'the way is the first stop of its card');
        await page.keyboard.press('Enter');
        await page.locator('article').first().waitFor();
        assert.match(await page.locator('#journey-title').innerText(), /大谷資料館/);
        await walk.past();
      },
      { viewport },
    );
  });

  test(`a coupon is taken by keys alone, and it is said that it is there (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const walk = await sightsListed(page);
        await walk.past();
        await walk.to('button', /^この割引券をもらう /);
        await walk.press('Enter');
        await page.locator('.coupon').getByRole('img', { name: '割引券のQR' }).first().waitFor();
        await walk.at(/^coupon-/);
        await walk.hears(/支払うときに、このQRを店の人に見せてください。/);
        await walk.fits();
        assert.match(await walk.tree(), /- region "[^"]+":\n\s+- heading "[^"]+" \[level=3\][^]*- img "割引券のQR"/);
        await walk.press('Tab');
      },
      { viewport },
    );
  });

  test(`the map's door gives the focus back when it is closed (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const walk = await sightsListed(page);
        await walk.past();
        await walk.to('button', '地図で見る');
        await walk.press('Enter');
        await page.locator('.panel[data-state="ready"], .panel[data-state="failed"]').waitFor();
        assert.equal((await walk.here()).name, '地図を閉じる');
        await walk.press('Tab');
        await walk.fits();
        await walk.press('Escape');
        assert.equal((await walk.here()).name, '地図で見る');
        assert.equal(await page.locator('.panel').count(), 0);
        await walk.to('link', '人の多い時間を見る');
      },
      { viewport },
    );
  });

  test(`a month is chosen by keys alone, and each chart has its table (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const { months } = (await (await fetch(`${DEMO}/api/v1/hourly-flow`)).json()) as HourlyFlow;
        const [latest = '', before = ''] = months;
        await page.route('**/api/v1/hourly-flow*', (route) => {
          const month = new URL(route.request().url()).searchParams.get('month') ?? latest;
          return route.fulfill({ json: counted(month, months) });
        });
        const walk = await Walk.on(page);
        await open(page, '/crowding.html', DEMO);
        await page.locator('#month').waitFor();
        await walk.past();
        await walk.to('combobox', '何月の数を見るか');
        await walk.press('ArrowDown');
        await page.waitForURL(`**/crowding.html?month=${before}`);
        await walk.at('month');
        assert.equal(await page.locator('#month').inputValue(), before);
        await walk.hears(/の人数を出しました。$/);
        await walk.fits();
        const tree = await walk.tree();
        const charts = await page.locator('figure svg[role="img"]').count();
        assert.equal(charts, 2);
        assert.match(tree, /img "大谷資料館: いちばん多いのは11時からの1時間で、1,250人です。"/);
        assert.match(tree, /- table "見どころに入った人":[^]*- columnheader "時刻"[^]*- columnheader "大谷資料館"[^]*- row "9時から 出していません 12"/);
        await walk.to('group', '見どころに入った人');
        await walk.fits();
        await walk.to('link', '表だけの画面で見る');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/busy-hours?lang=ja&month=*');
      },
      { viewport },
    );
  });
}
