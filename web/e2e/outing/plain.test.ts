// When it is busy, for who has no script: the service's own page, on the demonstration's made-up visitors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HourlyFlow } from '../../rider/generated/api.ts';
import { LANGS, TAGS } from '../../rider/src/words/fill.ts';
import { axe, DEMO, DESK, NARROW, PHONE, sideways, useBrowser, withPage } from '../browser.ts';
import { look, skip } from '../riding.ts';
import { Walk } from '../walking.ts';

useBrowser();

const PLAIN = { base: DEMO, javaScriptEnabled: false };

test('without script the charts lead to the plain page, and that to another month and language', { skip }, async () => {
  await withPage(async ({ page }) => {
    await page.goto(`${DEMO}/crowding.html`);
    assert.ok(((await page.locator('noscript').boundingBox())?.y ?? Infinity) < PHONE.height / 2, 'what is said instead is out of sight');
    await page.getByRole('link', { name: 'When it is busy, as plain tables' }).click();
    await page.getByRole('heading', { level: 1, name: 'When it is busy' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByText('These numbers are made up for the demonstration.').waitFor();
    const before = (await page.locator('#month option').nth(1).getAttribute('value')) ?? '';
    await page.getByLabel('Which month').selectOption(before);
    await page.getByRole('button', { name: 'Show this month' }).click();
    await page.waitForURL(`${DEMO}/busy-hours?lang=en&month=${before}`);
    assert.equal(await page.locator('#month').inputValue(), before);
    await page.getByRole('link', { name: '한국어' }).click();
    await page.waitForURL(`${DEMO}/busy-hours?lang=ko&month=${before}`);
    await page.getByRole('heading', { level: 1, name: '사람이 많은 시간' }).waitFor();
  }, PLAIN);
});

test('the plain page tells the numbers of the API, and none that the API leaves out', { skip }, async () => {
  await withPage(async ({ page }) => {
    const asked = async (): Promise<HourlyFlow> => (await (await fetch(`${DEMO}/api/v1/hourly-flow`)).json()) as HourlyFlow;
    // Counted anew each twenty seconds: the page is held against an answer of the same counting.
    for (let again = 0; ; again++) {
      const flow = await asked();
      await page.goto(`${DEMO}/busy-hours?lang=en`);
      if ((await asked()).countedAt !== flow.countedAt && again < 5) continue;
      const told = flow.places.rows.concat(flow.vehicles.rows).filter(({ counts }) => counts.some((count) => (count ?? 0) > 0));
      const cells = await page.locator('.hours td').allInnerTexts();
      const expected = told.flatMap(({ counts }) => counts.map((count) => (count === null ? 'not shown' : count.toLocaleString('en-US'))));
      assert.deepEqual(cells.map((cell) => cell.trim()), expected);
      assert.ok(told.every(({ counts }) => counts.every((count) => count === null || count === 0 || count >= flow.peopleMin)));
      return;
    }
  }, PLAIN);
});

for (const lang of LANGS) {
  test(`the plain page has nothing axe objects to, and fits 320 px (${lang})`, { skip }, async () => {
    await withPage(async ({ page }) => {
      await page.goto(`${DEMO}/busy-hours?lang=${TAGS[lang]}`);
      assert.equal(await page.locator('html').getAttribute('lang'), TAGS[lang]);
      assert.deepEqual(await axe(page), []);
      for (const percent of ['100%', '200%']) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
        assert.ok((await sideways(page)) <= 0, percent);
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
      assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/);
      await look(page, `busy-hours-${lang}-320`);
    }, { base: DEMO, viewport: NARROW });
  });
}

for (const [name, viewport, colorScheme] of [['phone', PHONE, 'light'], ['desk', DESK, 'dark']] as const) {
  test(`the plain page is walked through by keys alone (${name})`, { skip }, async () => {
    await withPage(async ({ page }) => {
      const walk = await Walk.on(page);
      await page.goto(`${DEMO}/busy-hours?lang=ja`);
      const passed = await walk.to('link', '行き方をさがす');
      assert.deepEqual(passed.slice(0, 6).map((each) => each.name), ['日本語', 'やさしい日本語', 'English', '简体中文', '繁體中文', '한국어']);
      assert.ok(passed.some(({ role, name: label }) => role === 'combobox' && label === '何月の数を見るか'));
      await look(page, `busy-hours-${name}`);
    }, { base: DEMO, viewport, colorScheme });
  });
}
