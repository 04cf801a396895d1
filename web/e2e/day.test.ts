// A day at Oya, from choosing the sights to the ways and the passes, on the real service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGS } from '../rider/src/words/fill.ts';
import { axe, DEMO, DESK, NARROW, open, PHONE, sideways, useBrowser } from './browser.ts';
import { look, skip, withRider } from './riding.ts';

useBrowser();

const form = async (page: Page, query = ''): Promise<void> => {
  await open(page, `/day.html${query}`, DEMO);
  await page.locator('#sights input[type="number"]').nth(1).waitFor();
};

const planned = (page: Page): Promise<void> => page.locator('#plan-title').waitFor();
const submit = (page: Page): Promise<void> => page.locator('form .primary').click();

for (const [name, viewport] of [['phone', PHONE], ['desk', DESK]] as const) {
  test(`a visitor plans a day at Oya and is told what is not known (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await open(page, '/', DEMO);
        await page.getByRole('link', { name: '大谷で過ごす1日の予定' }).click();
        await page.locator('#sights input[type="number"]').nth(1).waitFor();
        assert.deepEqual((await page.locator('#sights .check').allInnerTexts()).sort(), ['大谷寺', '大谷資料館']);
        assert.equal(await page.getByRole('combobox', { name: '出発する所' }).inputValue(), '宇都宮駅');
        await page.getByText('いる時間は宮みちの案です。').waitFor();
        await page.getByLabel('大谷資料館にいる時間（分）').fill('90');
        await look(page, `day-form-${name}`);
        await submit(page);
        await planned(page);
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'plan-title');
        await page.getByText('帰りの最後は、').waitFor();
        const stays = await page.locator('.stay').allInnerTexts();
        assert.equal(stays.length, 2);
        assert.ok(stays.every((stay) => stay.includes('未確認') && stay.includes('ごろ')), stays.join('\n'));
        assert.equal(await page.locator('.stay:has-text("大谷資料館"):has-text("1時間30分")').count(), 1);
        // No timetable of the bus is known: its legs have no clock time.
        for (const leg of await page.locator('.ride').allInnerTexts()) assert.doesNotMatch(leg, /\d:\d\d/);
        await page.getByText('運賃を確認できない乗りものがあるので').waitFor();
        await look(page, `day-plan-${name}`);

        await page.reload();
        await planned(page);
        const see = page.getByRole('link', { name: '宇都宮駅から大谷' });
        assert.match((await see.getAttribute('href')) ?? '', /^\.\/\?from=rail.*departAt=/);
        await page.getByRole('link', { name: '大谷観光一日乗車券を買う' }).click();
        await page.getByRole('heading', { name: '大谷観光一日乗車券を買う' }).waitFor();
        await page.goto(`${DEMO}/pass.html`);
        await page.locator('li:has-text("大谷観光一日乗車券")').getByRole('link', { name: '大谷で過ごす1日の予定' }).click();
        await page.locator('#sights input[type="number"]').nth(1).waitFor();
      },
      { viewport },
    );
  });
}

test('the way of a day is found again on the page of ways', { skip }, async () => {
  await withRider(async (page) => {
    await form(page);
    await submit(page);
    await planned(page);
    await page.getByRole('link', { name: '宇都宮駅から大谷' }).click();
    await page.locator('article').first().waitFor();
    assert.match(await page.locator('#journey-title').innerText(), /宇都宮駅.*大谷/s);
    await page.goBack();
    await planned(page);
  });
});

test('a day that cannot be says why and what to change, and keeps what was chosen', { skip }, async () => {
  await withRider(async (page) => {
    await form(page);
    await page.getByLabel('帰り着く時刻（遅くとも）').fill('12:00');
    await submit(page);
    await page.getByText('12:00までに帰り着く方法がありません。').waitFor();
    await page.getByText('いる時間を短くするか').waitFor();
    await look(page, 'day-impossible-phone');
    await page.getByRole('button', { name: '予定を変える' }).click();
    assert.equal(await page.getByLabel('帰り着く時刻（遅くとも）').inputValue(), '12:00');
    await page.getByLabel('帰り着く時刻（遅くとも）').fill('17:30');
    await submit(page);
    await planned(page);
  });
});

test('what is missing is asked for where it is missing', { skip }, async () => {
  await withRider(async (page) => {
    await form(page);
    for (const box of await page.locator('#sights input[type="checkbox"]').all()) await box.uncheck();
    await submit(page);
    await page.getByText('行く所を一つは選んでください。').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'sights');
    await page.getByRole('combobox', { name: 'ほかにも行く所' }).fill('ろまんちっく村');
    await page.locator('[role="option"]').first().click();
    await page.getByRole('button', { name: '行く所に加える' }).click();
    await page.getByLabel('道の駅うつのみや ろまんちっく村にいる時間（分）').waitFor();
    await page.getByLabel('帰り着く時刻（遅くとも）').fill('09:00');
    await submit(page);
    await page.getByText('帰り着く時刻は、出る時刻より後にしてください。').waitFor();
  });
});

test('sights that do not load can be asked for again, and a plan that did not come too', { skip }, async () => {
  await withRider(async (page) => {
    await page.route('**/api/v1/places?*', (route) => route.fulfill({ status: 500, json: {} }));
    await open(page, '/day.html', DEMO);
    await page.getByText('大谷の名所を出せません。').waitFor();
    await look(page, 'day-no-sights-phone');
    await page.unroute('**/api/v1/places?*');
    await page.getByRole('button', { name: 'もう一度調べる' }).click();
    await page.locator('#sights input[type="number"]').nth(1).waitFor();
    await page.route('**/api/v1/day-plans?*', (route) => route.fulfill({ status: 503, json: {} }), { times: 1 });
    await submit(page);
    await page.getByText('今、混み合っています。').waitFor();
    await page.getByRole('button', { name: 'もう一度さがす' }).click();
    await planned(page);
  });
});

for (const lang of LANGS) {
  test(`the form and the plan of a day have nothing axe objects to, and fit 320 px (${lang})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const isSound = async (screen: string): Promise<void> => {
          assert.deepEqual(await axe(page), [], screen);
          for (const percent of ['112.5%', '200%']) {
            await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
            assert.ok((await sideways(page)) <= 0, `${screen} at ${percent}`);
          }
          await page.evaluate(() => (document.documentElement.style.fontSize = ''));
          assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/, screen);
        };
        await form(page);
        await isSound('form');
        await submit(page);
        await planned(page);
        await page.locator('.note.warn').waitFor();
        await page.locator('main .card .price').first().waitFor();
        await look(page, `day-plan-${lang}-320`);
        await isSound('plan');
      },
      { lang, viewport: NARROW },
    );
  });
}
