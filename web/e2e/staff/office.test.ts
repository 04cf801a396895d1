// The back office: a price that a second person approves, an incident that is closed, books and figures as tables.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, DESK, NARROW, open, sideways, useBrowser, withPage } from '../browser.ts';
import { Colleague } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser();

const begin = async (page: Page, role: string): Promise<void> => {
  await open(page, '/staff/office.html');
  await page.getByRole('button', { name: `練習で入る（${role}）` }).click();
  await page.getByRole('heading', { name: '事務', exact: true }).waitFor();
};
const part = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('a price is proposed, compared, refused to its own proposer, and approved by somebody else', async () => {
  const source = `練習の提案 ${randomUUID().slice(0, 4)}`;
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      await page.locator('select').selectOption({ label: 'ライトライン 1日乗車券' });
      await page.getByLabel('大人（円）').fill('1100');
      await page.getByLabel('いつから（あした以後）').fill('2026-12-01');
      await page.getByLabel('根拠（許可など）').fill(source);
      assert.deepEqual(await axe(page), []);
      await part(page, '提案する');
      const row = page.locator('li', { hasText: source });
      await row.getByText('決める前').waitFor();
      await row.getByRole('button', { name: '前と後をくらべる' }).click();
      await page.getByText(/行が変わります。/).waitFor();
      await page.getByRole('cell', { name: '1,100' }).first().waitFor();
      await shot(page, 'office-1-compare');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await shot(page, 'office-2-own');
    },
    { viewport: DESK },
  );
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      const row = page.locator('li', { hasText: source });
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await row.getByText('認めた', { exact: true }).waitFor();
    },
    { viewport: DESK },
  );
});

test('an incident is closed with what came of it', async () => {
  const driver = await Colleague.as('phone-desk');
  const words = `忘れ物の傘 ${randomUUID().slice(0, 4)}`;
  await driver.send('POST', 'incidents', { incident: randomUUID(), kind: 'lost-property', words, happenedAt: '2026-11-24T08:00:00+09:00' });
  await withPage(
    async ({ page }) => {
      await begin(page, '管理者');
      const row = page.locator('li', { hasText: words });
      await row.getByLabel(/^どうなったか/).fill('持ち主に返した');
      await shot(page, 'office-3-incidents');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '終わりにする' }).click();
      await row.waitFor({ state: 'detached' });
      await part(page, '記録');
      await page.getByRole('columnheader', { name: '何を' }).waitFor();
      await shot(page, 'office-4-audit');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('books and figures of a month are tables, also on a phone and in English', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page, '市の担当');
      await part(page, '帳簿と精算');
      await part(page, '見る');
      await page.getByRole('heading', { name: '試算表' }).waitFor();
      await part(page, '数字');
      await page.locator('select').selectOption('products');
      await part(page, '見る');
      await page.locator('h3').waitFor();
      await shot(page, 'office-5-figures');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/office.html');
      await page.getByRole('button', { name: 'Practise (city analyst)' }).click();
      await page.getByRole('button', { name: 'Figures', exact: true }).click();
      await page.getByRole('button', { name: 'Show' }).click();
      await page.locator('h3').waitFor();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await shot(page, 'office-6-narrow-en');
    },
    { viewport: NARROW, lang: 'en' },
  );
});
