// Every screen of the passes in every language: axe, reflow at 320 px (which is 1280 px at 400 %) and at double text size,
// and no mark left in the text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Lang, LANGS, TAGS } from '../rider/src/words/fill.ts';
import { axe, NARROW, open, PHONE, sideways, useBrowser, withPage } from './browser.ts';
import { shot } from './staff/shots.ts';

useBrowser();

/** Opens each screen in turn and has it looked at. */
const eachScreen = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  await open(page, '/pass.html?advice=1');
  await look('advice');
  await open(page, '/pass.html');
  await page.locator('[id^="choose-"]').first().waitFor();
  await look('shelf');
  await page.locator('[id^="choose-"]').first().click();
  await page.locator('form .primary').waitFor();
  const day = page.locator('#day');
  await day.fill((await day.getAttribute('min')) ?? '');
  await look('buy');
  await page.locator('form .primary').click();
  await page.locator('main li.card a').waitFor();
  await look('paid');
  await page.locator('main li.card a').click();
  await page.locator('article svg[role="img"]').waitFor();
  await look('pass');
  await page.locator('.acts button').last().click();
  await page.locator('.acts p[role="status"]').waitFor();
  await look('give back');
  await open(page, '/check.html');
  await look('check');
};

for (const lang of LANGS) {
  test(`every screen of the passes has nothing axe objects to, and needs no scrolling sideways (${lang})`, async () => {
    await withPage(
      async ({ page }) => {
        await eachScreen(page, async (screen) => {
          assert.deepEqual(await axe(page), [], screen);
          assert.equal(await page.locator('html').getAttribute('lang'), TAGS[lang], screen);
          assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/, `${screen}: a mark is left in the text`);
          for (const percent of ['', '200%']) {
            await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
            assert.ok((await sideways(page)) <= 0, `${screen} at ${percent || 'the usual size'}`);
          }
          await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        });
      },
      { lang, viewport: NARROW },
    );
  });
}

/** What the day ticket of the tram is good for, in one sentence. */
const ABOUT: Record<Lang, string> = {
  ja: 'ライトライン全線に、えらんだ1日使えます。',
  'ja-easy': 'えらんだ　1日にち　使つかえます。使つかえる　もの：ライトラインの　どこでも。',
  en: 'Good on the day you choose for the whole LIGHTLINE.',
  'zh-Hans': '所选当天可用于LIGHTLINE轻轨全线。',
  'zh-Hant': '所選當天可用於LIGHTLINE輕軌全線。',
  ko: '선택한 하루 동안 라이트라인 전 구간에 이용할 수 있습니다.',
};

test('each product says what it is good for, on the shelf and where it is bought, in every language', async () => {
  for (const lang of LANGS) {
    await withPage(
      async ({ page }) => {
        await open(page, '/pass.html');
        const about = async (): Promise<boolean> => (await page.locator('main').textContent())?.replace(/[()]/g, '').includes(ABOUT[lang]) === true;
        await page.locator('#choose-lrt-1-day').waitFor();
        assert.ok(await about(), `${lang}: shelf`);
        await shot(page, `pass-about-${lang}`);
        await page.locator('#choose-lrt-1-day').click();
        await page.locator('form .primary').waitFor();
        assert.ok(await about(), `${lang}: where it is bought`);
      },
      { lang, viewport: PHONE },
    );
  }
});
