import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, BASE, NARROW, PHONE, sideways, useBrowser, withPage } from './browser.ts';

useBrowser();

const SIGN = { width: 1920, height: 1080 };
const STOP = '/signage/lrt:01';

/** A sign has nobody who could lose their place in it; who reads by themselves is given the page that stands still. */
const RELOADS_BY_DESIGN = 'meta-refresh';

for (const viewport of [SIGN, PHONE, NARROW]) {
  test(`a sign and its still page have nothing axe objects to and fit the screen (${viewport.width} px)`, async () => {
    await withPage(
      async ({ page }) => {
        for (const path of [STOP, `${STOP}?still=true`]) {
          await page.goto(BASE + path);
          await page.locator('h1').waitFor();
          const found = (await axe(page)).filter(
            (line) => !(path === STOP && line.startsWith(RELOADS_BY_DESIGN)),
          );
          assert.deepEqual(found, [], path);
          assert.equal(await sideways(page), 0, path);
        }
      },
      { viewport },
    );
  });
}

test('a sign is whole without script, in one language at a time, and light', async () => {
  await withPage(
    async ({ page }) => {
      let bytes = 0;
      page.on('response', (response) => {
        void response.body().then((body) => (bytes += /signage|plain/.test(response.url()) ? body.length : 0));
      });
      await page.goto(BASE + STOP, { waitUntil: 'networkidle' });
      assert.equal(await page.locator('main section:visible').count(), 1);
      assert.ok((await page.locator('main section:visible article').count()) > 0);
      assert.ok(bytes > 0 && bytes <= 30_000, `${bytes} bytes`);
    },
    { viewport: SIGN, javaScriptEnabled: false, reducedMotion: 'no-preference' },
  );
});

test('who wants no motion sees all languages at once', async () => {
  await withPage(async ({ page }) => {
    await page.goto(BASE + STOP);
    assert.equal(await page.locator('main section:visible').count(), 4);
    await page.goto(`${BASE}${STOP}?still=true`);
    assert.equal(await page.locator('main section:visible').count(), 6);
  });
});

test('the open-data page has nothing axe objects to', async () => {
  for (const viewport of [SIGN, NARROW]) {
    await withPage(
      async ({ page }) => {
        for (const path of ['/open-data', '/open-data?lang=en']) {
          await page.goto(BASE + path);
          assert.deepEqual(await axe(page), [], path);
          assert.equal(await sideways(page), 0, path);
        }
      },
      { viewport },
    );
  }
});
