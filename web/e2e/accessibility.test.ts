import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGS, TAGS } from '../rider/src/words/fill.ts';
import { byCommunityRide, byCycle, byHeadwayBus, byTram, found, nothing } from './answers.ts';
import { answerWith, axe, NARROW, open, SAMPLE_SEARCH, sideways, useBrowser, withPage } from './browser.ts';

useBrowser();

const ALL = found([byTram(), byHeadwayBus(), byCommunityRide(false), byCommunityRide(true, '09:50'), byCycle()], {
  past: true,
  notices: ['HOLIDAY_TIMETABLE'],
  earlierPage: 'e',
  laterPage: 'l',
});

/** Opens each screen of the search in turn and has it looked at. */
const eachScreen = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  await open(page, '/');
  await page.locator('details').first().locator('summary').click();
  await page.getByRole('radio').nth(1).check();
  await page.locator('#to').fill('大谷');
  await page.locator('[role="option"]').first().waitFor();
  await look('form');

  await answerWith(page, ALL);
  await open(page, SAMPLE_SEARCH);
  await page.locator('article').nth(4).waitFor();
  await look('list');
  for (const at of [0, 1, 3]) {
    await page.locator('article a').nth(at).click();
    await page.locator('#detail-title').waitFor();
    await look(`detail ${at}`);
    await page.goBack();
  }

  await page.route('**/api/v1/itineraries?*', (route) => route.fulfill({ status: 500, json: {} }));
  await open(page, SAMPLE_SEARCH);
  await page.getByRole('alert').waitFor();
  await look('error');

  await answerWith(page, nothing('—', [byTram()]));
  await open(page, SAMPLE_SEARCH);
  await page.locator('article').waitFor();
  await look('nothing found');
};

for (const lang of LANGS) {
  // The two colour schemes differ in tokens only, which have a test of their own; two languages stand for all.
  for (const colorScheme of lang === 'ja' || lang === 'en' ? (['light', 'dark'] as const) : (['light'] as const)) {
    test(`form, list, detail and refusals have nothing axe objects to (${lang}, ${colorScheme})`, async () => {
      await withPage(
        async ({ page }) => {
          await eachScreen(page, async (screen) => {
            assert.deepEqual(await axe(page), [], screen);
            assert.equal(await page.locator('html').getAttribute('lang'), TAGS[lang]);
            assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/, `${screen}: a mark is left in the text`);
          });
        },
        { lang, colorScheme },
      );
    });
  }

  test(`on 320 px nothing needs scrolling sideways, at the usual and at double text size (${lang})`, async () => {
    await withPage(
      async ({ page }) => {
        await eachScreen(page, async (screen) => {
          for (const percent of ['112.5%', '200%']) {
            await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
            assert.ok((await sideways(page)) <= 0, `${screen} at ${percent}`);
          }
          await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        });
      },
      { lang, viewport: NARROW },
    );
  });
}

test('there is one first heading, on the form and on the results', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, ALL);
    for (const path of ['/', SAMPLE_SEARCH]) {
      await open(page, path);
      assert.equal(await page.locator('h1').count(), 1);
    }
  });
});
