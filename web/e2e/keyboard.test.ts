import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHeadwayBus, byTram, found } from './answers.ts';
import { answerWith, focused, open, SAMPLE_SEARCH, useBrowser, withPage } from './browser.ts';

useBrowser();

test('a journey is found, read and left again by keys alone', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram(), byHeadwayBus()]));
    await open(page, '/');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '本文へ');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'main');

    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'from');
    await page.keyboard.type('宇都宮駅東口');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('#from-options [aria-selected="true"]').count(), 1);
    assert.equal(await page.locator('#from').getAttribute('aria-activedescendant'), 'from-0');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#from').getAttribute('aria-expanded'), 'false');

    await page.keyboard.press('Tab'); // swap
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'to');
    await page.keyboard.type('清原地区市民センター');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#to').getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
    assert.equal(await focused(page), 'journey-title');

    for (const next of ['変える', '入れかえる', '更新する']) {
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), next);
    }
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /^open-/);
    await page.keyboard.press('Enter');
    await page.locator('#detail-title').waitFor();
    assert.equal(await focused(page), 'detail-title');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), '一覧へもどる');
    await page.keyboard.press('Enter');
    await page.locator('article a').first().waitFor();
    assert.match(await focused(page), /^open-/);
  });
});

test('Esc closes the form and gives the focus back to what opened it', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram()]));
    await open(page, SAMPLE_SEARCH);
    await page.getByRole('button', { name: '変える' }).press('Enter');
    assert.equal(await focused(page), 'from');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), '変える');
    assert.equal(await page.locator('form').count(), 0);
  });
});

test('a form with a field left empty says which, and goes there', async () => {
  await withPage(async ({ page }) => {
    await open(page, '/');
    await page.getByRole('button', { name: '行き方をさがす' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: '出発する所を入れてください。' }).waitFor();
    assert.equal(await focused(page), 'from');
  });
});

test('every control can be hit with an unsteady finger', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram(), byHeadwayBus()], { laterPage: 'l', earlierPage: 'e' }));
    for (const path of ['/', SAMPLE_SEARCH]) {
      await open(page, path);
      if (path !== '/') await page.locator('article').first().waitFor();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, input, select, summary')]
          .filter((each) => each.checkVisibility() && !each.closest('article') && !each.classList.contains('skip'))
          .map((each) => ((each instanceof HTMLInputElement && each.closest('label')) || each).getBoundingClientRect())
          .filter((box) => box.height < 47.5)
          .map((box) => `${Math.round(box.width)} x ${Math.round(box.height)} at ${Math.round(box.top)}`),
      );
      assert.deepEqual(small, [], path);
    }
  });
});
