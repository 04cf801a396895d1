// Every screen of the passes in every language: axe, reflow at 320 px (which is 1280 px at 400 %) and at double text size,
// and no mark left in the text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGS, TAGS } from '../rider/src/words/fill.ts';
import { axe, NARROW, open, sideways, useBrowser, withPage } from './browser.ts';

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
