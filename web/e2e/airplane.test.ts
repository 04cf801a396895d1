// The network goes away in the middle of each step of buying: what the page says, that nothing is bought twice, and that
// it goes on by itself; all on the real service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { axe, open, useBrowser, withPage } from './browser.ts';

useBrowser();

const PASS = 'ライトライン 1日乗車券';
const PAY = '1,000円を払う';
const SHOW = 'この券を出す';

/** The ids under which commands of one kind were sent, each once. */
interface Sent {
  orders: Set<string>;
  payments: Set<string>;
  refunds: Set<string>;
}

const watch = (page: Page): Sent => {
  const sent: Sent = { orders: new Set(), payments: new Set(), refunds: new Set() };
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const body = (request.postDataJSON() ?? {}) as { order?: string; payment?: string; refund?: string };
    if (request.url().endsWith('/orders') && body.order !== undefined) sent.orders.add(body.order);
    if (request.url().endsWith('/payments') && body.payment !== undefined) sent.payments.add(body.payment);
    if (request.url().endsWith('/refunds') && body.refund !== undefined) sent.refunds.add(body.refund);
  });
  return sent;
};

/** The next command to that address arrives, and its answer is lost because the signal goes. */
const loseAnswer = async (page: Page, address: string): Promise<void> => {
  await page.route(address, (route) => arrive(route).then(() => cut(page, route)), { times: 1 });
};

/** The signal goes before the next command to that address arrives. */
const loseCommand = async (page: Page, address: string): Promise<void> => {
  await page.route(address, (route) => cut(page, route), { times: 1 });
};

const arrive = async (route: Route): Promise<void> => {
  const answer = await route.fetch();
  assert.ok(answer.ok(), `${answer.status()} ${await answer.text()}`);
};

const cut = async (page: Page, route: Route): Promise<void> => {
  await page.context().setOffline(true);
  await route.abort();
};

const reconnect = (page: Page): Promise<void> => page.context().setOffline(false);

const choose = async (page: Page): Promise<void> => {
  await open(page, '/pass.html');
  await page.getByRole('link', { name: `この券を買う ${PASS}`, exact: true }).click();
  const day = page.locator('#day');
  await day.fill((await day.getAttribute('min')) ?? '');
};

const pay = (page: Page): Promise<void> => page.getByRole('button', { name: PAY }).click();

const once = (sent: Sent): void => {
  assert.equal(sent.orders.size, 1, 'orders');
  assert.equal(sent.payments.size, 1, 'payments');
};

const heldPasses = (page: Page): Promise<number> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('miyamichi.passes') ?? '[]') as unknown[]).length);

test('while choosing: the page says that buying waits, sends nothing, and goes on with the same choice', async () => {
  await withPage(async ({ page }) => {
    const sent = watch(page);
    await choose(page);
    await page.getByRole('button', { name: '大人を増やす' }).click();
    await page.context().setOffline(true);
    await page.getByText('電波がありません。持っている券は使えます。').waitFor();
    await page.getByText('電波がないので、今は払えません。').waitFor();
    const button = page.locator('form .primary');
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    const total = await page.locator('.total').innerText();
    await button.click({ force: true });
    assert.equal(sent.orders.size, 0);
    assert.deepEqual(await axe(page), []);
    await reconnect(page);
    assert.equal(await page.locator('.total').innerText(), total);
    await page.waitForFunction(() => document.querySelector('form .primary')?.getAttribute('aria-disabled') === 'false');
    await button.click();
    await page.getByRole('link', { name: SHOW }).waitFor();
    once(sent);
  });
});

test('while choosing without the list of passes: it says so, and comes by itself once there is signal', async () => {
  await withPage(async ({ page }) => {
    await page.route('**/api/v1/products?*', (route) => cut(page, route), { times: 1 });
    await open(page, '/pass.html');
    await page.getByText('券の一覧を読みこめませんでした。').waitFor();
    await reconnect(page);
    await page.getByRole('link', { name: `この券を買う ${PASS}`, exact: true }).waitFor();
  });
});

for (const [what, lose] of [['the order', loseCommand], ["the order's answer", loseAnswer]] as const) {
  test(`while ordering, ${what} lost: nothing was charged, and pressed again it is the same order`, async () => {
    await withPage(async ({ page }) => {
      const sent = watch(page);
      await choose(page);
      await lose(page, '**/api/v1/orders');
      await pay(page);
      await page.getByText('お金は引かれていません。').waitFor();
      assert.deepEqual(await axe(page), []);
      await reconnect(page);
      await page.waitForFunction(() => document.querySelector('form .primary')?.getAttribute('aria-disabled') === 'false');
      await pay(page);
      await page.getByRole('link', { name: SHOW }).waitFor();
      once(sent);
    });
  });
}

test('while paying, the answer lost: do not pay again, it says, and shows the pass by itself once there is signal', async () => {
  await withPage(async ({ page }) => {
    const sent = watch(page);
    await choose(page);
    await loseAnswer(page, '**/api/v1/orders/*/payments');
    await pay(page);
    await page.getByText('支払いの結果がまだ分かりません。もう一度払わないでください。').waitFor();
    assert.equal(await page.getByRole('button', { name: PAY }).count(), 0);
    assert.deepEqual(await axe(page), []);
    await reconnect(page);
    await page.getByRole('link', { name: SHOW }).waitFor();
    once(sent);
  });
});

test('while paying, the payment lost: it says that nothing was charged, and the same payment goes out again', async () => {
  await withPage(async ({ page }) => {
    const sent = watch(page);
    await choose(page);
    await loseCommand(page, '**/api/v1/orders/*/payments');
    await pay(page);
    await page.getByText('支払いの結果がまだ分かりません。').waitFor();
    await reconnect(page);
    await page.getByText('まだ払っていません。お金は引かれていません。').waitFor();
    await pay(page);
    await page.getByRole('link', { name: SHOW }).waitFor();
    once(sent);
  });
});

test('while paying, the page loaded again: it finds the order and its pass, and asks for no second one', async () => {
  await withPage(async ({ page }) => {
    const sent = watch(page);
    await choose(page);
    const arrived = new Promise<void>((resolve) => {
      void page.route('**/api/v1/orders/*/payments', (route) => arrive(route).then(resolve), { times: 1 });
    });
    await pay(page);
    await page.getByText('支払いを確かめています。').waitFor();
    await arrived;
    await page.reload();
    await page.getByRole('link', { name: SHOW }).waitFor();
    once(sent);
  });
});

test('while showing: a pass that has not arrived says so and comes by itself, one that has needs no signal', async () => {
  await withPage(async ({ page }) => {
    await choose(page);
    const away = (route: Route): Promise<void> => route.abort();
    await page.route('**/api/v1/tickets/*', away);
    await pay(page);
    await page.getByRole('link', { name: SHOW }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: SHOW }).click();
    await page.getByText('電波がないので、この券を出せません。').waitFor();
    await page.unroute('**/api/v1/tickets/*', away);
    await reconnect(page);
    await page.locator('article svg[role="img"]').waitFor();
    assert.equal(await heldPasses(page), 1);

    await page.context().setOffline(true);
    await page.getByRole('link', { name: '券の一覧へもどる' }).click();
    await page.getByRole('link', { name: SHOW }).click();
    await page.locator('article svg[role="img"]').waitFor();
    await page.getByText('電波がありません。持っている券は使えます。').waitFor();
  });
});

for (const [what, lose] of [['the command', loseCommand], ['its answer', loseAnswer]] as const) {
  test(`while giving back, ${what} lost: it goes out again by itself, and the money is returned once`, async () => {
    await withPage(async ({ page }) => {
      const sent = watch(page);
      await choose(page);
      await pay(page);
      await page.getByRole('link', { name: SHOW }).click();
      await page.getByRole('button', { name: 'お金を返してもらう' }).click();
      await lose(page, '**/api/v1/orders/*/refunds');
      await page.getByRole('button', { name: '1,000円を返してもらう' }).click();
      await page.getByText('受け付けられたか確かめています。もう一度押しても、二重になりません。').waitFor();
      assert.deepEqual(await axe(page), []);
      await reconnect(page);
      await page.getByText('1,000円を返します。').waitFor();
      await page.getByText('この券のお金は返しました。').waitFor();
      assert.equal(sent.refunds.size, 1);
    });
  });
}
