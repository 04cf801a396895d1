// Whether a pass is worth it, worked out by the real service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, open, PHONE, sideways, useBrowser, withPage } from './browser.ts';
import { ordinaryDay } from './days.ts';

useBrowser();

const choose = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.locator('[role="option"]').first().click();
};

const ask = async (page: Page, from: string, to: string): Promise<void> => {
  await open(page, '/pass.html');
  await page.getByRole('link', { name: '買うほうがいいか調べる' }).click();
  await choose(page, '出発する所', from);
  await choose(page, '行き先', to);
  await page.getByLabel('使う日').fill(await ordinaryDay());
  await page.getByRole('button', { name: '値段をくらべる' }).click();
};

test('a short way there and back needs no pass, and says what it would cost more', async () => {
  await withPage(async ({ page }) => {
    await ask(page, '宇都宮駅東口', '清原地区市民センター前');
    await page.getByRole('heading', { name: '券は買わなくて大丈夫です。' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'verdict');
    const rows = await page.locator('table tr').allInnerTexts();
    assert.match(rows[0] ?? '', /券がないとき（ICカード）\s*600円/);
    assert.match(rows[1] ?? '', /ライトライン 1日乗車券\s*1,000円/);
    await page.getByText('ICカードで乗るほうが400円安くなります。').waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await sideways(page), 0);
    const plan = page.getByRole('link', { name: '行き方を見る' });
    assert.match((await plan.getAttribute('href')) ?? '', /^\.\/\?from=/);
  });
});

test('a fare nobody knows is asked for, not guessed', async () => {
  await withPage(
    async ({ page }) => {
      await ask(page, '宇都宮駅西口', '大谷資料館');
      await page.getByText('運賃を確認できない乗りものがあるので、買うほうがいいかは言えません。').waitFor();
      assert.equal(await page.locator('table').count(), 0);
      const fields = page.getByRole('spinbutton');
      for (const field of await fields.all()) await field.fill('480');
      await page.getByRole('button', { name: '値段をくらべる' }).last().click();
      await page.locator('#verdict').waitFor();
      assert.deepEqual(await axe(page), []);
    },
    { viewport: PHONE },
  );
});

test('the detail of a way asks about the same ends', async () => {
  await withPage(async ({ page }) => {
    const query = new URLSearchParams({ from: 'lrt:01', fromName: '宇都宮駅東口', to: 'lrt:11', toName: '清原地区市民センター前' });
    await open(page, `/?${query}&departAt=${await ordinaryDay()}T10:00:00`);
    await page.locator('article a').first().click();
    await page.getByRole('link', { name: 'この行き方で、券を買うほうがいいか調べる' }).click();
    assert.equal(await page.getByRole('combobox', { name: '出発する所' }).inputValue(), '宇都宮駅東口');
    assert.equal(await page.getByRole('combobox', { name: '行き先' }).inputValue(), '清原地区市民センター前');
  });
});
