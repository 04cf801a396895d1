// The sights: the list, the ways there, coupons and the map, on the real service, and every state it can be in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Sights } from '../../rider/generated/api.ts';
import { LANGS, TAGS } from '../../rider/src/words/fill.ts';
import { axe, DEMO, DESK, NARROW, open, PHONE, sideways, useBrowser } from '../browser.ts';
import { look, skip, withRider } from '../riding.ts';

useBrowser();

const list = async (page: Page): Promise<void> => {
  await open(page, '/sights.html', DEMO);
  await page.locator('li h2').first().waitFor();
};

/** The service's own answer, changed: what operators say differs from day to day. */
const told = async (page: Page, change: (answer: Sights) => Sights): Promise<void> => {
  const answer = (await (await fetch(`${DEMO}/api/v1/sights`)).json()) as Sights;
  await page.route('**/api/v1/sights', (route) => route.fulfill({ json: change(answer) }));
};

const museum = (page: Page) => page.locator('li:has(> div h2:text-is("大谷資料館"))');

for (const [name, viewport] of [['phone', PHONE], ['desk', DESK]] as const) {
  test(`a visitor finds the sights from the first page and the way to one with a press (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await open(page, '/', DEMO);
        await page.getByRole('link', { name: '見どころを見る' }).click();
        await page.locator('li h2').first().waitFor();
        assert.ok((await page.locator('li h2').count()) > 10);
        assert.equal(await page.getByRole('navigation').getByRole('link', { name: '見どころ' }).getAttribute('aria-current'), 'page');
        // No source tells any opening hours: none is shown, and it is said what to do.
        await page.getByText('未確認の所は、開いている日と時間を').waitFor();
        assert.equal(await page.getByText('開いている時間は未確認').count(), await page.locator('li h2').count());
        await look(page, `sights-${name}`);
        await page.getByRole('link', { name: '行き方を見る 大谷資料館' }).click();
        await page.locator('article').first().waitFor();
        assert.match(await page.locator('#journey-title').innerText(), /宇都宮駅.*大谷資料館/s);
      },
      { viewport },
    );
  });
}

test('ways begin where the reader is, the nearest sight first, when they let us see it', { skip }, async () => {
  await withRider(
    async (page) => {
      await list(page);
      await page.getByRole('button', { name: '今いる所から近い順にする' }).click();
      await page.getByText('行き方は、今いる所から調べます。').waitFor();
      assert.equal(await page.locator('li h2').first().innerText(), '大谷寺');
      await museum(page).getByText('今いる所から、まっすぐ').waitFor();
      assert.match((await page.locator('li a.button').first().getAttribute('href')) ?? '', /from=36\.59\d+%2C139\.82/);
      await look(page, 'sights-here-phone');
      await page.getByRole('button', { name: '宇都宮駅から調べる' }).click();
      assert.match((await page.locator('li a.button').first().getAttribute('href')) ?? '', /from=Utsunomiya/);
    },
    { geolocation: { latitude: 36.596, longitude: 139.8206 }, permissions: ['geolocation'] },
  );
});

test('whoever does not tell where they are starts at the station and is not asked again', { skip }, async () => {
  await withRider(async (page) => {
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = (_, refused) => refused?.({ code: 1 } as GeolocationPositionError);
    });
    await list(page);
    await page.getByRole('button', { name: '今いる所から近い順にする' }).click();
    await page.getByText('今いる所が分かりませんでした。宇都宮駅から調べます。').waitFor();
    assert.equal(await page.getByRole('button', { name: '今いる所から' }).count(), 0);
  });
});

test('a day plan begins with the sight it was chosen for', { skip }, async () => {
  await withRider(async (page) => {
    await list(page);
    await page.getByRole('link', { name: '1日の予定に入れる 宇都宮美術館' }).click();
    await page.locator('#sights input[type="number"]').first().waitFor();
    assert.deepEqual(await page.locator('#sights .check:has(:checked)').allInnerTexts(), ['宇都宮美術館']);
  });
});

test('how full a sight is stands with its time and age, and goes when it holds no more', { skip }, async () => {
  await withRider(async (page) => {
    await told(page, (answer) => ({
      ...answer,
      now: '2026-11-25T14:20:00+09:00',
      sights: answer.sights.map(({ crowding: _, ...sight }) =>
        sight.id === 'p041'
          ? { ...sight, crowding: { level: 'busy', postedAt: '2026-11-25T14:08:00+09:00', until: '2026-11-25T14:30:00+09:00' } }
          : sight,
      ),
    }));
    await list(page);
    await museum(page).getByText('混んでいます').waitFor();
    await museum(page).getByText('14:08の情報（12分前）').waitFor();
    await page.clock.runFor(11 * 60_000);
    assert.equal(await museum(page).getByText('混んでいます').count(), 0);
  });
});

test('opening hours of today are told with their source, and a day off as one', { skip }, async () => {
  await withRider(async (page) => {
    await told(page, (answer) => ({
      ...answer,
      sights: answer.sights.slice(0, 2).map((sight, at) => ({
        ...sight,
        openingHours: { text: 'Mo-Fr 09:00-17:00', today: at === 0 ? [{ from: '09:00', to: '17:00' }] : [] },
      })),
    }));
    await list(page);
    await page.getByText('今日開いている時間 9:00–17:00').waitFor();
    await page.getByText('今日は休みです。').waitFor();
    await page.getByText('時間のもと：city-facilities-2018 2018').first().waitFor();
    assert.equal(await page.getByText('未確認の所は').count(), 0);
  });
});

test('a coupon is taken with one press and shown as a code, also after a restart and without signal', { skip }, async () => {
  await withRider(async (page) => {
    await list(page);
    const coupon = page.locator('.coupon').first();
    await coupon.getByText('100円分です。').waitFor();
    await coupon.getByRole('button', { name: 'この割引券をもらう' }).click();
    await coupon.getByRole('img', { name: '割引券のQR' }).waitFor();
    await coupon.getByText('使えるのは1回です。').waitFor();
    await look(page, 'sights-coupon-phone');
    const kept = await page.evaluate(() => localStorage.getItem('miyamichi.coupons'));
    await list(page);
    await page.locator('.coupon').getByRole('img', { name: '割引券のQR' }).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('miyamichi.coupons')), kept);

    // One each: a device that forgot its coupon is given the same one again.
    await page.evaluate(() => localStorage.removeItem('miyamichi.coupons'));
    await list(page);
    await page.locator('.coupon').getByRole('button', { name: 'この割引券をもらう' }).click();
    await page.locator('.coupon').getByRole('img', { name: '割引券のQR' }).waitFor();
    const coupons = (text: string | null): string => (JSON.parse(text ?? '[]') as { coupon: string }[])[0]?.coupon ?? '';
    assert.equal(coupons(await page.evaluate(() => localStorage.getItem('miyamichi.coupons'))), coupons(kept));
  });
});

test('a coupon that could not be taken can be asked for again under the same id', { skip }, async () => {
  await withRider(async (page) => {
    const asked: string[] = [];
    await page.route('**/api/v1/coupon-campaigns/*/coupons*', async (route) => {
      asked.push(route.request().postData() ?? '');
      await (asked.length === 1 ? route.fulfill({ status: 500, json: {} }) : route.continue());
    });
    await list(page);
    const take = page.locator('.coupon').getByRole('button', { name: 'この割引券をもらう' });
    await take.click();
    await page.getByText('割引券をもらえませんでした。').waitFor();
    await take.click();
    await page.locator('.coupon').getByRole('img').waitFor();
    assert.equal(asked.length, 2);
    assert.equal(asked[0], asked[1]);
  });
});

test('the map opens on request, says nothing the list does not, and closes with Escape', { skip }, async () => {
  await withRider(async (page) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await list(page);
    assert.ok(!requests.some((url) => /MapPanel|MapCanvas|maplibre|map\.geojson/.test(url)));
    await page.getByRole('button', { name: '地図で見る' }).press('Enter');
    await page.locator('.panel[data-state="ready"], .panel[data-state="failed"]').waitFor();
    const names = await page.locator('.landmark span').allTextContents();
    const listed = await page.locator('li h2').allInnerTexts();
    assert.ok(names.every((name) => listed.includes(name)), names.join());
    await look(page, 'sights-map-phone');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.panel').count(), 0);
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /地図で見る/);
  });
});

test('nothing listed, nothing answered and a slow answer each say what to do', { skip }, async () => {
  await withRider(async (page) => {
    await page.route('**/api/v1/sights', (route) => route.fulfill({ status: 500, json: {} }), { times: 1 });
    await open(page, '/sights.html', DEMO);
    await page.getByText('見どころを出せません。').waitFor();
    await look(page, 'sights-error-phone');
    await page.getByRole('button', { name: 'もう一度調べる' }).click();
    await page.locator('li h2').first().waitFor();

    await told(page, (answer) => ({ ...answer, sights: [], coupons: [] }));
    await open(page, '/sights.html', DEMO);
    await page.getByText('見どころは、まだ登録されていません。').waitFor();
    assert.equal(await page.getByRole('link', { name: '行き方をさがす' }).getAttribute('href'), './');

    await told(page, (answer) => ({ ...answer, told: false, coupons: [] }));
    await list(page);
    await page.getByText('混みぐあいと割引券は、今は分かりません。').waitFor();

    await page.unroute('**/api/v1/sights');
    let answer = (): void => undefined;
    const later = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/v1/sights', async (route) => later.then(() => route.continue()));
    await open(page, '/sights.html', DEMO);
    await page.getByText('見どころを調べています。').waitFor();
    await page.clock.runFor(4_500);
    await page.getByText('時間がかかっています。').waitFor();
    answer();
    await page.locator('li h2').first().waitFor();
  });
});

test('without signal the kept sights are shown with their time', { skip }, async () => {
  await withRider(
    async (page) => {
      await list(page);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await list(page);
      await page.context().setOffline(true);
      await list(page);
      await page.getByText(/電波がありません。\d+:\d\dの内容を出しています。/).waitFor();
      assert.ok((await page.locator('li h2').count()) > 10);
      await page.context().setOffline(false);
    },
    { serviceWorkers: 'allow' },
  );
});

test('everything is reached by keyboard, in the order it is read', { skip }, async () => {
  await withRider(async (page) => {
    await list(page);
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /本文へ/);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    const reached: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim()));
    }
    assert.equal(reached[0], '今いる所から近い順にする');
    assert.equal(reached[1], 'filter');
    assert.match(reached[2] ?? '', /^way-/);
    assert.equal(reached[3], reached[2]?.replace('way-', 'day-'));
    assert.match(reached[4] ?? '', /^way-/);
  });
});

for (const lang of LANGS) {
  test(`the sights have nothing axe objects to, and fit 320 px, each name in a language it is marked as (${lang})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await list(page);
        assert.deepEqual(await axe(page), []);
        assert.equal(await page.locator('html').getAttribute('lang'), TAGS[lang]);
        for (const percent of ['112.5%', '200%']) {
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
          assert.ok((await sideways(page)) <= 0, percent);
        }
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/);
        const marked = await page.locator('li h2').evaluateAll((all) => all.map((each) => each.getAttribute('lang')));
        assert.deepEqual([...new Set(marked)], [TAGS[lang]]);
        if (lang === 'ja-easy') assert.ok((await page.locator('li h2 ruby').count()) > 8);
        await look(page, `sights-${lang}-320`);
      },
      { lang, viewport: NARROW },
    );
  });
}
