// An IC card is linked, seen by a reader, carries a pass and is removed; all on the real service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Answers } from '../rider/generated/api.ts';
import { useBrowser } from './browser.ts';
import { aNumber, buyPass, seenByAReader } from './cards.ts';
import { look, openRides, skip, withRider } from './riding.ts';
import { Device } from './village.ts';

useBrowser();

const link = async (page: Page, number: string): Promise<void> => {
  await openRides(page, '?at=me');
  await page.getByLabel('カードの番号').fill(number);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/cards') && answer.request().method() === 'POST');
  await page.getByRole('button', { name: 'このカードを登録する' }).click();
  assert.ok((await answered).ok());
  await page.getByRole('heading', { name: `終わりが${number.slice(-4)}のカード` }).waitFor();
};

test('a card is linked by its number, seen by a reader, carries a pass and lets go of it', { skip }, async () => {
  await withRider(async (page) => {
    const number = aNumber();
    const lastFour = number.slice(-4);
    await link(page, number);
    await page.getByText('係員の確かめを待っています').waitFor();
    await page.getByRole('img', { name: `終わりが${lastFour}のカードを確かめるQR` }).waitFor();
    assert.equal((await page.content()).includes(number), false, 'the whole number is on the page');
    await look(page, 'cards-pending-phone');

    const { cards } = await Device.of(page).get<Answers['cards']>('cards');
    await seenByAReader(cards[0]?.card ?? '', lastFour);
    await buyPass(page);
    await page.getByRole('button', { name: /^ライトライン 1日乗車券（.*）をのせる$/ }).click();
    await page.getByText('カードにのせました。スマホの券もそのまま使えます。').waitFor();
    await page.getByText('のっている券', { exact: true }).waitFor();
    await page.getByText('読み取り機にタッチしないで').first().waitFor();
    await look(page, 'cards-carrying-phone');

    await page.getByRole('button', { name: 'カードからおろす' }).click();
    await page.getByText('のっている券はありません。').waitFor();
    await page.getByRole('button', { name: 'カードの登録を消す' }).click();
    await page.getByText(`終わりが${lastFour}のカードの登録を消しますか。`).waitFor();
    await page.getByRole('button', { name: 'カードの登録を消す' }).click();
    await page.getByText('登録したカードはありません。').waitFor();
  });
});

test('a number that is none is refused beside its field, and a sixth card that waits with what to do', { skip }, async () => {
  await withRider(async (page) => {
    await openRides(page, '?at=me');
    await page.getByLabel('カードの番号').fill('JE12');
    await page.getByRole('button', { name: 'このカードを登録する' }).click();
    await page.getByText('番号は17字です。').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'card-number');
    await look(page, 'cards-wrong-phone');

    for (let n = 1; n <= 5; n++) await Device.of(page).post('cards', { card: crypto.randomUUID(), number: aNumber() });
    await page.getByLabel('カードの番号').fill(aNumber());
    await page.getByRole('button', { name: 'このカードを登録する' }).click();
    await page.getByText('確かめを待つカードは5枚までです。').waitFor();
  });
});

test('without signal a card waits, is sent once there is signal, and is there once', { skip }, async () => {
  await withRider(async (page) => {
    const number = aNumber();
    await openRides(page, '?at=me');
    await page.getByText('登録したカードはありません。').waitFor();
    // The command arrives, and its answer is lost.
    await page.route('**/api/v1/cards', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await page.getByLabel('カードの番号').fill(number);
    await page.getByRole('button', { name: 'このカードを登録する' }).click();
    await page.getByText('受け付けられたか確かめています。').waitFor();
    await page.getByRole('button', { name: 'このカードを登録する' }).click();
    await page.getByRole('heading', { name: `終わりが${number.slice(-4)}のカード` }).waitFor();
    assert.equal((await Device.of(page).get<Answers['cards']>('cards')).cards.length, 1);
  });
});
