// A visitor buys a pass with each practice card, shows it, and has it checked; all on the real service.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type jsQr from 'jsqr';
import type { Page } from 'playwright-core';
import { axe, DESK, NARROW, open, PHONE, sideways, useBrowser, withPage } from './browser.ts';

useBrowser();

// The library is CommonJS with its types written for modules, so it is required under its type.
const jsQR = createRequire(import.meta.url)('jsqr') as typeof jsQr;

const PASS = 'ライトライン 1日乗車券';

const buyWith = async (page: Page, card: string): Promise<void> => {
  await open(page, '/pass.html');
  await page.getByRole('link', { name: `この券を買う ${PASS}`, exact: true }).click();
  // The service day it is now, which until three in the morning is still yesterday's: the pass is used at once.
  const day = page.locator('#day');
  await day.fill((await day.getAttribute('min')) ?? '');
  await page.getByLabel('練習用のカード').selectOption(card);
  await page.getByRole('button', { name: '1,000円を払う' }).click();
  await page.locator('h1', { hasText: '合わせて' }).waitFor();
};

const showPass = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'この券を出す' }).first().click();
  await page.locator('article svg[role="img"]').waitFor();
  return readCode(page);
};

/** What a camera would read from the screen, by its pixels. */
const readCode = async (page: Page): Promise<string> => {
  const image = await page.evaluate(async () => {
    const svg = document.querySelector('article svg[role="img"]');
    if (svg === null) throw new Error('no code on the screen');
    const size = 600;
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(picture, 0, 0, size, size);
    return { size, data: [...context.getImageData(0, 0, size, size).data] };
  });
  const read = jsQR(Uint8ClampedArray.from(image.data), image.size, image.size);
  assert.ok(read !== null, 'a camera could not read the code');
  return read.data;
};

const verdictOn = async (page: Page, scanned: string): Promise<string> => {
  await open(page, '/check.html');
  await page.getByLabel('QRの文字').fill(scanned);
  await page.getByRole('button', { name: '確かめる' }).click();
  return page.locator('#verdict').innerText();
};

/** A code lives for its own 30 seconds: one that ran out between the two pages is read again. */
const verdictOfScreen = async (page: Page): Promise<string> => {
  for (let look = 1; ; look++) {
    const verdict = await verdictOn(page, await readCode(page));
    if (look === 3 || !/判定できません/.test(verdict)) return verdict;
    await page.goBack();
    await page.locator('article svg[role="img"]').waitFor();
  }
};

test('a pass is bought, shown, read by a camera and found valid', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-approved');
    const scanned = await showPass(page);
    assert.match(scanned, /^M1:/);
    await page.getByText('読み取り機にタッチしないでください。別の運賃が引かれます。').waitFor();
    assert.match(await verdictOfScreen(page), /有効です/);
  });
});

test('the pass is there after a restart without signal, and its code goes on changing', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-approved');
    const first = await showPass(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.locator('article svg[role="img"]').waitFor();
    const later = new Date(Date.now() + 60_000);
    await page.clock.setFixedTime(later);
    await page.waitForFunction(
      (before) => document.querySelector('article svg[role="img"] path')?.getAttribute('d') !== before,
      await page.locator('article svg[role="img"] path').getAttribute('d'),
    );
    assert.notEqual(await readCode(page), first);
  });
});

test('a declined card takes nothing, and another one may be tried', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-declined');
    await page.getByText('支払えませんでした。お金は引かれていません。').waitFor();
    await page.getByLabel('練習用のカード').selectOption('card-approved');
    await page.getByRole('button', { name: '別のカードで払う' }).click();
    await page.getByRole('link', { name: 'この券を出す' }).waitFor();
  });
});

test('a card that asks is answered, and then there is a pass', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-challenge');
    await page.getByRole('button', { name: '練習の確かめ：本人として進む' }).click();
    await page.getByRole('link', { name: 'この券を出す' }).waitFor();
  });
});

test('an answer that is lost on the way is found again', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-lost-answer');
    await page.getByRole('link', { name: 'この券を出す' }).waitFor();
  });
});

test('an unused pass is given back once, and its screen dies', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-approved');
    const scanned = await showPass(page);
    await page.getByRole('button', { name: 'お金を返してもらう' }).click();
    await page.getByRole('button', { name: '1,000円を返してもらう' }).click();
    await page.getByText('この券のお金は返しました。').waitFor();
    assert.doesNotMatch(await verdictOn(page, scanned), /有効です/);
  });
});

test('a printed pass is read once, and the screen it came from is dead', async () => {
  await withPage(async ({ page }) => {
    await buyWith(page, 'card-approved');
    const screen = await showPass(page);
    await page.getByRole('button', { name: '紙に印刷する' }).click();
    await page.getByText('この券は紙で使います。').waitFor();
    const sheet = await readCode(page);
    assert.doesNotMatch(await verdictOn(page, screen), /有効です/);
    assert.match(await verdictOn(page, sheet), /有効です/);
  });
});

test('what is no code of ours is refused kindly', async () => {
  await withPage(async ({ page }) => {
    assert.match(await verdictOn(page, 'https://example.org/'), /この券では乗れません|判定できません/);
  });
});

test('every screen of the sale passes axe and fits the narrowest phone and the desk', async () => {
  for (const viewport of [NARROW, PHONE, DESK]) {
    await withPage(
      async ({ page }) => {
        const isSound = async (): Promise<void> => {
          assert.deepEqual(await axe(page), []);
          assert.equal(await sideways(page), 0);
        };
        await open(page, '/pass.html');
        await page.getByText(PASS).first().waitFor();
        await isSound();
        await page.getByRole('link', { name: `この券を買う ${PASS}`, exact: true }).click();
        await page.getByRole('button', { name: '1,000円を払う' }).waitFor();
        await isSound();
        await page.getByRole('button', { name: '1,000円を払う' }).click();
        await page.getByRole('link', { name: 'この券を出す' }).waitFor();
        await isSound();
        await showPass(page);
        await isSound();
        await verdictOn(page, 'M1:NONSENSE');
        await isSound();
      },
      { viewport },
    );
  }
});
