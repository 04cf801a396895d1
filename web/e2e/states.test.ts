// States the service cannot be asked for on demand, with sample answers in its shape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Region } from '../rider/src/planner/answers.ts';
import { byCommunityRide, byHeadwayBus, byTram, found, nothing } from './answers.ts';
import { answerWith, DESK, focused, NARROW, open, PHONE, SAMPLE_SEARCH, useBrowser, withPage } from './browser.ts';
import { shot } from './staff/shots.ts';

useBrowser();

const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

test('searching is said at once, what happens after a second, and that it takes long after four', async () => {
  await withPage(async ({ page }) => {
    await page.clock.install();
    await page.route('**/api/v1/itineraries?*', () => {}); // never answers
    await open(page, SAMPLE_SEARCH);
    await said(page, 'さがしています');
    await page.clock.runFor(1_000);
    await said(page, 'LRTとバスの時刻を見ています');
    await page.clock.runFor(3_000);
    await said(page, '時間がかかっています。もう少し待ってください。');
    await page.getByRole('button', { name: 'さがすのをやめる' }).click();
    await said(page, 'さがすのをやめました。');
  });
});

test('no answer within twenty seconds is said, with what to do', async () => {
  await withPage(async ({ page }) => {
    await page.clock.install();
    await page.route('**/api/v1/itineraries?*', () => {});
    await open(page, SAMPLE_SEARCH);
    await page.clock.runFor(20_000);
    await said(page, '20秒待ちましたが、答えが来ませんでした。もう一度押してください。');
    await page.getByRole('button', { name: 'もう一度さがす' }).waitFor();
  });
});

for (const [status, body, words, button] of [
  [500, {}, 'うまくいきませんでした。もう一度押してください。', 'もう一度さがす'],
  [503, {}, '今、混み合っています。', 'もう一度さがす'],
  [400, { field: 'to' }, '行き先が見つかりませんでした。', '入れ直す'],
  [400, { field: 'departAt' }, '日時を選び直してください。', '入れ直す'],
] as const) {
  test(`an answer of ${status} ${JSON.stringify(body)} takes the focus and says what to do`, async () => {
    await withPage(async ({ page }) => {
      await page.route('**/api/v1/itineraries?*', (route) => route.fulfill({ status, json: body }));
      await open(page, SAMPLE_SEARCH);
      const box = page.getByRole('alert').filter({ hasText: words });
      await box.waitFor();
      assert.ok(await box.evaluate((element) => element === document.activeElement));
      assert.match(await box.innerText(), /予約も支払いもしていません。/);
      await page.getByRole('button', { name: button }).click();
      if (button === '入れ直す') assert.equal(await focused(page), 'from');
    });
  });
}

test('without signal the strip says how old the answer is, and the button says why it waits', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram()]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article').waitFor();
    await page.context().setOffline(true);
    await said(page, '電波がありません。14:32の内容を出しています。新しくさがすのは、つながってからできます。');
    await page.locator('article').waitFor();
    await page.getByRole('button', { name: '変える' }).click();
    const button = page.getByRole('button', { name: '行き方をさがす' });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await said(page, '電波がないので、今はさがせません。');
    await page.context().setOffline(false);
    await page.locator('.strip').waitFor({ state: 'detached' });
    assert.equal(await button.getAttribute('aria-disabled'), 'false');
  });
});

test('asked again without an answer, the last ways stay below what went wrong', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram(), byHeadwayBus()]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article').nth(1).waitFor();
    await page.route('**/api/v1/itineraries?*', (route) => route.fulfill({ status: 500, json: {} }));
    await page.getByRole('button', { name: '更新する' }).click();
    await page.getByRole('alert').filter({ hasText: 'うまくいきませんでした。' }).waitFor();
    assert.equal(await page.locator('article').count(), 2);
    await answerWith(page, found([byTram()]));
    await page.getByRole('button', { name: '更新する' }).press('Enter');
    await page.locator('article').nth(1).waitFor({ state: 'detached' });
    assert.equal(await focused(page), '更新する');
  });
});

test('when nothing is found the reason and the nearest ways are shown', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, nothing('この時間に行ける方法が見つかりません。', [byTram('5:30', '6:00', null)]));
    await open(page, SAMPLE_SEARCH);
    await said(page, 'この時間に行ける方法が見つかりません。');
    await said(page, '近い行き方が1つあります。');
    assert.equal(await page.locator('article').count(), 1);
  });
});

test('a past date is answered and marked past, in the list and in the detail', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram()], { past: true }));
    await open(page, SAMPLE_SEARCH);
    await said(page, '過ぎた日時の行き方です。');
    await page.locator('article a').click();
    await page.getByText('過ぎた日時', { exact: true }).waitFor();
  });
});

test('a late tram says so, and after three minutes that the figure is old', async () => {
  await withPage(async ({ page }) => {
    await page.clock.install();
    await answerWith(page, found([byTram('14:42', '15:12', 120)]));
    await open(page, SAMPLE_SEARCH);
    await said(page, '2分遅れ');
    await page.clock.runFor(200_000);
    await said(page, '3分前の情報です。今の遅れは分かりません。');
    await page.locator('article a').click();
    await said(page, '2分遅れています。14:42ごろ来ます。');
  });
});

test('an estimated way shows about how long, and no clock time anywhere', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byHeadwayBus()]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article').waitFor();
    assert.doesNotMatch(await page.locator('article').innerText(), /\d:\d{2}/);
    await page.locator('article a').click();
    await page.locator('#detail-title').waitFor();
    const detail = await page.locator('section.detail').innerText();
    assert.doesNotMatch(detail, /\d:\d{2}/);
    assert.match(detail, /およそ1時間15分/);
    assert.match(detail, /およそ60分に1本です。時刻は、のりばで確かめてください。/);
    assert.match(detail, /待つ時間は最大60分と考えています。/);
    assert.match(detail, /480円くらい/);
  });
});

test('a ride for those registered is told but not offered to others; who is registered sees how to book', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byCommunityRide(false)]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article a').click();
    await page.locator('section.detail').getByText('この車は、さぎそう河内号に登録した人だけが乗れます。').waitFor();
    assert.equal(await page.getByText('予約のしかた').count(), 0);
    assert.equal(await page.locator('a[href^="tel:"]').count(), 0);
  });
  await withPage(async ({ page }) => {
    await answerWith(page, found([byCommunityRide(true)]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article a').click();
    await said(page, '出発の30分前までに予約してください。');
    assert.equal(await page.locator('a[href^="tel:"]').getAttribute('href'), 'tel:0280000000');
  });
});

test('one can be registered with each service that needs it, and with none where the region is not known', async () => {
  const choices = async (page: Page): Promise<string[]> => {
    await page.getByText('絞る').click();
    return page.getByLabel('乗る人').locator('option').allInnerTexts();
  };
  await withPage(async ({ page }) => {
    const region = page.waitForResponse('**/api/v1/region');
    await open(page, '/');
    const { onDemandServices } = (await (await region).json()) as Region;
    const kept = onDemandServices.filter(({ district }) => district !== undefined);
    assert.ok(kept.length > 0);
    assert.deepEqual(await choices(page), ['だれでも', ...kept.map(({ name }) => `${name}に登録した人`)]);
  });
  await withPage(async ({ page }) => {
    await page.route('**/api/v1/region', (route) => route.fulfill({ status: 503, json: {} }));
    await open(page, '/');
    assert.deepEqual(await choices(page), ['だれでも']);
  });
});

/** Whether names stand on the map, none cut by an edge and none under one of its buttons. */
const areReadable = (): boolean => {
  const box = (found: Element | null): DOMRect => (found ?? document.body).getBoundingClientRect();
  const map = box(document.querySelector('.maplibregl-map'));
  const buttons = box(document.querySelector('.maplibregl-ctrl'));
  const names = [...document.querySelectorAll('.landmark:not(.crowded) span')].map(box);
  return (
    names.length > 0 &&
    names.every(({ left, right, top, bottom }) => {
      const isInside = left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom;
      return isInside && (left >= buttons.right || right <= buttons.left || top >= buttons.bottom || bottom <= buttons.top);
    })
  );
};

/** How far apart the first two places on the map are, in pixels. */
const apart = (): number => {
  const [one, other] = [...document.querySelectorAll('.landmark')].map((each) => each.getBoundingClientRect());
  return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
};

for (const [name, screen] of [['a phone', PHONE], ['a narrow phone', NARROW], ['a desk', DESK]] as const) {
  test(`no name is cut by an edge of the map or lies under its buttons, also after it is made smaller (${name})`, async () => {
    await withPage(
      async ({ page }) => {
        await answerWith(page, found([byTram('14:40', '15:10', null)]));
        await open(page, SAMPLE_SEARCH);
        await page.locator('article a').click();
        await page.getByRole('button', { name: 'Show the map' }).last().click();
        await page.locator('.panel[data-state="ready"]').waitFor();
        assert.ok(await page.evaluate(areReadable));
        await shot(page, `map-way-${screen.width}`);
        const before = await page.evaluate(apart);
        await page.getByRole('button', { name: 'Zoom out' }).click();
        await page.waitForFunction(`(${apart.toString()})() < ${before * 0.51}`);
        await page.waitForFunction(areReadable);
      },
      { viewport: screen, lang: 'en' },
    );
  });
}

test('a shared way that is no longer there says so and shows the others', async () => {
  await withPage(async ({ page }) => {
    await answerWith(page, found([byTram()]));
    await open(page, `${SAMPLE_SEARCH}&way=nosuch`);
    await said(page, 'この行き方は、今は見つかりません。ほかの行き方を選んでください。');
    assert.equal(await page.locator('article').count(), 1);
  });
});

test('the address of a way pins the time it was asked at, and Back does not search again', async () => {
  await withPage(async ({ page, requests }) => {
    await answerWith(page, found([byTram(), byHeadwayBus()]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article a').nth(1).click();
    await page.locator('#detail-title').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('departAt'), '2026-11-24T14:32:00');
    await page.goBack();
    await page.locator('article').nth(1).waitFor();
    assert.equal(requests.filter((url) => url.includes('/itineraries?')).length, 1);
  });
});

test('the language is the browser\'s, and once chosen stays on the device', async () => {
  await withPage(
    async ({ page }) => {
      await answerWith(page, found([byTram()]));
      await open(page, SAMPLE_SEARCH);
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await said(page, '2 min late');
      await page.getByRole('combobox', { name: 'Language' }).selectOption('ja');
      await said(page, '2分遅れ');
      await page.reload();
      await said(page, '2分遅れ');
      assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
    },
    { locale: 'en-GB' },
  );
});

test('on a wide screen the list keeps standing beside the detail', async () => {
  await withPage(
    async ({ page }) => {
      await answerWith(page, found([byTram(), byHeadwayBus()]));
      await open(page, SAMPLE_SEARCH);
      await page.locator('section.detail').waitFor();
      await page.locator('article a').nth(1).click();
      await page.locator('section.detail').getByText('立岩ゆき').waitFor();
      assert.ok(await page.locator('article').first().isVisible());
    },
    { viewport: DESK },
  );
});
