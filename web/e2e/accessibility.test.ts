import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCommunityRide, byCycle, byHeadwayBus, byTram, found, nothing } from './answers.ts';
import { answerWith, axe, NARROW, open, SAMPLE_SEARCH, sideways, useBrowser, withPage } from './browser.ts';

useBrowser();

const ALL = found([byTram(), byHeadwayBus(), byCommunityRide(false), byCommunityRide(true, '09:50'), byCycle()], {
  past: true,
  notices: ['HOLIDAY_TIMETABLE'],
  earlierPage: 'e',
  laterPage: 'l',
});

for (const locale of ['ja-JP', 'en-GB'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`form, list, detail and refusals have nothing axe objects to (${locale}, ${colorScheme})`, async () => {
      await withPage(
        async ({ page }) => {
          await open(page, '/');
          await page.locator('details').first().locator('summary').click();
          await page.getByRole('radio').nth(1).check();
          await page.locator('#to').fill('大谷');
          await page.getByRole('option').first().waitFor();
          assert.deepEqual(await axe(page), [], 'form');

          await answerWith(page, ALL);
          await open(page, SAMPLE_SEARCH);
          await page.locator('article').nth(4).waitFor();
          assert.deepEqual(await axe(page), [], 'list');
          for (const at of [0, 1, 3]) {
            await page.locator('article a').nth(at).click();
            await page.locator('#detail-title').waitFor();
            assert.deepEqual(await axe(page), [], `detail ${at}`);
            await page.goBack();
          }

          await page.route('**/api/v1/itineraries?*', (route) => route.fulfill({ status: 500, json: {} }));
          await open(page, SAMPLE_SEARCH);
          await page.getByRole('alert').waitFor();
          assert.deepEqual(await axe(page), [], 'error');

          await answerWith(page, nothing('—', [byTram()]));
          await open(page, SAMPLE_SEARCH);
          await page.locator('article').waitFor();
          assert.deepEqual(await axe(page), [], 'nothing found');
        },
        { locale, colorScheme },
      );
    });
  }

  test(`on 320 px nothing needs scrolling sideways, at the usual and at double text size (${locale})`, async () => {
    await withPage(
      async ({ page }) => {
        await answerWith(page, ALL);
        for (const percent of ['112.5%', '200%']) {
          await open(page, '/');
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
          await page.getByRole('radio').nth(1).check();
          assert.ok((await sideways(page)) <= 0, `form at ${percent}`);
          await open(page, SAMPLE_SEARCH);
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
          await page.locator('article').nth(4).waitFor();
          assert.ok((await sideways(page)) <= 0, `list at ${percent}`);
          for (const at of [0, 1, 3]) {
            await page.locator('article a').nth(at).click();
            await page.locator('#detail-title').waitFor();
            assert.ok((await sideways(page)) <= 0, `detail ${at} at ${percent}`);
            await page.goBack();
          }
        }
      },
      { locale, viewport: NARROW },
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
