// A demonstration says so on every page for riders, and a service that is none says nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { LANGS } from '../rider/src/words/fill.ts';
import { axe, DEMO, NARROW, open, sideways, useBrowser, withPage } from './browser.ts';
import { look, skip } from './riding.ts';
import { dayOfService } from './village.ts';

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
        // Sent for with each page, so that the banner moves nothing when it comes; and never a second time.
        assert.equal(requests.filter((url) => url.endsWith('/api/v1/demo')).length, PAGES.length, 'asked once a page');
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

for (const kept of ['true', 'false', '{"demo":true}', 'no JSON']) {
  test(`a tab that kept ${kept} before an update asks anew and tells the time`, { skip }, async () => {
    await withPage(
      async ({ page }) => {
        await page.addInitScript((text) => sessionStorage.setItem('miyamichi.demo', text), kept);
        await open(page, '/', DEMO);
        await page.locator('header .demo').waitFor();
        await page.locator('input[name="when"]').nth(1).check();
        assert.equal(await page.locator('input[type="date"]').inputValue(), await dayOfService());
      },
      { base: DEMO },
    );
  });
}

// Their own clock shows another day than the demonstration's; nothing here puts it right for them.
test('in a demonstration a stranger books a ride and buys a pass from the first page, without a paper or a word of help', { skip }, async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/', DEMO);
      await page.getByRole('link', { name: 'Local rides' }).click();
      await page.getByRole('button', { name: 'Try Sagiso Kawachi-go with a made-up household' }).click();
      await page.getByText('Hello, Hanako Renshu.').waitFor();
      await look(page, 'stranger-1-rides');
      await page.getByRole('link', { name: 'Go somewhere else' }).click();
      await page.locator('#from-choice').selectOption({ label: 'Find by name' });
      await page.locator('#from').fill('Kawachi Library');
      await page.locator('[role="option"]').first().click();
      await page.locator('#to-choice').selectOption({ index: 1 });
      await look(page, 'stranger-2-ask');
      await page.getByRole('button', { name: 'Find a ride' }).click();
      await page.getByRole('button', { name: '1 Take this one' }).click();
      await look(page, 'stranger-3-confirm');
      await page.getByRole('button', { name: 'Book this ride' }).click();
      await page.getByText('Booked', { exact: true }).waitFor();
      assert.match(await page.locator('dd').first().innerText(), /Kawachi Library\s+河内図書館/, 'in their language, and as the sign has it');
      await look(page, 'stranger-4-booked');

      await page.getByRole('link', { name: 'Passes' }).click();
      await page.getByRole('link', { name: /^Buy this pass/ }).first().click();
      await page.getByRole('button', { name: /^Pay ¥/ }).click();
      await page.getByRole('link', { name: 'Show this pass' }).click();
      await page.getByText('Do not tap the card reader.').waitFor();
      assert.match(await page.locator('.band').innerText(), new RegExp(`${Number((await dayOfService()).slice(8))} Nov`), 'the day of the demonstration');
      await look(page, 'stranger-5-pass');
    },
    { lang: 'en', locale: 'en-US', base: DEMO },
  );
});
