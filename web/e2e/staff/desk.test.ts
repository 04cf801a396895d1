// The phone desk by keyboard alone: the keys of a repeat booking are counted.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, DESK, NARROW, open, sideways, useBrowser, withPage } from '../browser.ts';
import { book, Colleague, household, type Resident, rideOf } from './colleague.ts';
import { shot } from './shots.ts';

useBrowser();

const KEYS_MAX = 6;
const KEYS_USUAL_MAX = 4;

let desk: Colleague;
let who: Resident;

before(async () => {
  desk = await Colleague.as('phone-desk');
  who = await household(desk, '電話 花子', 'でんわ はなこ', '028-632-0202');
  await book(desk, who, '2026-11-25T10:00:00+09:00');
});

/** Presses keys as a hand does, and counts them. */
const keys = async (page: Page, pressed: readonly string[]): Promise<number> => {
  for (const key of pressed) await page.keyboard.press(key);
  return pressed.length;
};

const known = async (page: Page): Promise<void> => {
  await open(page, '/staff/desk.html');
  await page.getByRole('button', { name: '練習で入る（電話受付）' }).press('Enter');
  await page.getByLabel(/^相手の電話番号/).waitFor();
  await page.keyboard.type(who.phone);
  await page.keyboard.press('Enter');
  await page.getByText(/この番号の人が 1人います/).waitFor();
  await shot(page, 'desk-1-who');
  assert.deepEqual(await axe(page), []);
  await page.keyboard.type(who.kana);
  await page.keyboard.press('Enter');
  await page.getByText('電話 花子 様').waitFor();
  await page.getByText('花子さんの家の前 → 河内地区市民センター').first().waitFor();
};

test('number, name and district lead to the caller; a repeat booking takes four keys, and is undone with one', async () => {
  await withPage(
    async ({ page }) => {
      await known(page);
      await shot(page, 'desk-2-trips');
      assert.deepEqual(await axe(page), []);
      let pressed = await keys(page, ['1', 'd', 'Enter']);
      await page.getByRole('heading', { name: '候補の車' }).waitFor();
      await page.locator('button', { hasText: /迎え/ }).first().waitFor();
      pressed += await keys(page, ['1']);
      await page.getByText(/^「.*それより遅れません。/).waitFor();
      await shot(page, 'desk-3-offers');
      assert.deepEqual(await axe(page), []);
      pressed += await keys(page, ['Enter']);
      await page.getByText('予約しました', { exact: true }).waitFor();
      await shot(page, 'desk-4-booked');
      assert.deepEqual(await axe(page), []);
      console.error(`a repeat booking at the usual hour on another day: ${pressed} keys`);
      assert.ok(pressed <= KEYS_USUAL_MAX + 1, `${pressed} keys`);
      await page.keyboard.press('Control+z');
      await page.getByText(/の予約を取り消しました。」/).waitFor();
    },
    { viewport: DESK },
  );
});

test('with another hour a repeat booking takes six keys after the caller is known', async () => {
  await withPage(
    async ({ page }) => {
      await known(page);
      let pressed = await keys(page, ['1', '1', '5', 'Enter']);
      await page.locator('button', { hasText: /迎え/ }).first().waitFor();
      pressed += await keys(page, ['1', 'Enter']);
      await page.getByText('予約しました', { exact: true }).waitFor();
      console.error(`a repeat booking at another hour: ${pressed} keys, of ${KEYS_MAX}`);
      assert.ok(pressed <= KEYS_MAX, `${pressed} keys`);
      assert.equal(await page.getByText(`打鍵 ${pressed}`, { exact: true }).count(), 1);
      const { rides } = await desk.send<{ rides: { ride: string; state: string; pickupFrom: string }[] }>('GET', `rides?person=${who.resident}`);
      assert.ok(rides.some((each) => each.state === 'confirmed' && each.pickupFrom.includes('T15:')));
    },
    { viewport: DESK },
  );
});

test('while Japanese is typed no key is eaten, and full-width input does nothing by mistake', async () => {
  await withPage(
    async ({ page }) => {
      await known(page);
      await page.evaluate(() =>
        dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', isComposing: true, bubbles: true })),
      );
      assert.equal(await page.getByText('打鍵 0', { exact: true }).count(), 1);
      await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '１', bubbles: true })));
      await page.getByText('打鍵 1', { exact: true }).waitFor();
    },
    { viewport: DESK },
  );
});

test('a ride is cancelled, and a household is registered, from the keyboard', async () => {
  const ride = await book(desk, who, '2026-11-26T09:00:00+09:00');
  await withPage(
    async ({ page }) => {
      await known(page);
      await page.keyboard.press('c');
      const row = page.locator('li', { hasText: /11月26日/ }).filter({ hasText: '花子さん' });
      await row.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByText(/の予約を取り消しました。」/).waitFor();
      assert.equal((await rideOf(desk, who, ride.ride)).state, 'cancelled');
      await shot(page, 'desk-5-cancelled');

      await page.keyboard.press('F2');
      await page.getByRole('heading', { name: '新しい人を登録する' }).waitFor();
      await page.keyboard.type('新人 太郎');
      for (const text of ['しんじん たろう', '028-632-0999']) {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Control+a');
        await page.keyboard.type(text);
      }
      await shot(page, 'desk-6-register');
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('Enter');
      await page.getByText('新人 太郎 様').waitFor();
      await page.getByText('前の予約がありません。0 で行き先を入れてください。').waitFor();
      await page.keyboard.press('0');
      await page.getByRole('heading', { name: '行き先を入れる' }).waitFor();
      await shot(page, 'desk-7-new-trip');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('a name nobody knows is said so, in English and on 320 px, too', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/desk.html');
      await page.getByRole('button', { name: 'Practise (phone desk)' }).click();
      await page.getByLabel('Name as said (hiragana)').fill('だれもいない');
      await page.getByRole('button', { name: 'Confirmed' }).click();
      await page.getByText(/^Not found/).waitFor();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await shot(page, 'desk-8-narrow-en');
    },
    { viewport: NARROW, lang: 'en' },
  );
});
