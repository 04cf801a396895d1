// A demonstration says so on every page for riders, and a service that is none says nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { LANGS } from '../rider/src/words/fill.ts';
import { axe, DEMO, NARROW, open, sideways, useBrowser, withPage } from './browser.ts';
import { skip } from './riding.ts';

useBrowser();

const PAGES = ['/', '/ride.html', '/pass.html', '/journey.html', '/day.html', '/accessibility.html'];

for (const lang of LANGS) {
  test(`every page of a demonstration says that nothing on it is real, within 320 px (${lang})`, { skip }, async () => {
    await withPage(
      async ({ page, requests }) => {
        for (const path of PAGES) {
          await open(page, path, DEMO);
          assert.notEqual((await page.locator('header .demo').innerText()).trim(), '', path);
          assert.ok((await sideways(page)) <= 0, path);
        }
        assert.deepEqual(await axe(page), []);
        assert.equal(requests.filter((url) => url.endsWith('/api/v1/demo')).length, 1, 'asked once a session');
      },
      { lang, viewport: NARROW, base: DEMO },
    );
  });
}

const answers = {
  'a service that is no demonstration says nothing of the kind': (route: Route) => route.fulfill({ json: { demo: false, roles: [] } }),
  'a service that does not say what it is does not hold the page up': () => {},
};

for (const [name, answer] of Object.entries(answers)) {
  test(name, { skip }, async () => {
    await withPage(
      async ({ page }) => {
        await page.route('**/api/v1/demo', answer);
        await open(page, '/', DEMO);
        assert.equal(await page.locator('.demo').count(), 0);
      },
      { base: DEMO },
    );
  });
}
